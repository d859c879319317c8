import type { CallService } from '#core/calls/call-service.ts';
import { ParkingPlacesWatch } from '#core/calls/parking/parking-places-watch.ts';
import { VoicemailBoard } from '#core/mailbox/voicemail-board.ts';
import { MessageService } from '#core/messages/message-service.ts';
import type { TelephonyConnector } from '#core/ports/telephony-connector.ts';
import { PresenceRegistry } from '#core/presence/presence-registry.ts';
import { PresenceService } from '#core/presence/presence-service.ts';
import type { LineId } from '#shared/domain/ids.ts';
import { parkingPlaces } from '#shared/domain/parking-places.ts';
import type { PresenceUpdate } from '#shared/domain/presence.ts';
import type { CommandOutput } from '#shared/ipc/contract.ts';
import { fail } from '#shared/result.ts';
import type { LineSettings, Settings } from '#shared/domain/settings.ts';

import type { Base } from './compose-base.ts';
import { linesInUse } from './lines-in-use.ts';
import { peopleChanged } from './people-changed.ts';

/** What lines offer besides calls, for all lines in use. */
export interface LineServicesHost {
  readonly presence: PresenceRegistry;
  readonly messages: MessageService;
  readonly voicemail: VoicemailBoard;
  readonly parking: ParkingPlacesWatch;
  attach(connector: TelephonyConnector, line: LineSettings): void;
  /** The line has other settings on the same connector. */
  update(line: LineSettings): void;
  detach(lineId: LineId): void;
  /** Calls the mailbox of a line; refuses where nobody knows its number. */
  listen(calls: Pick<CallService, 'dial'>, lineId: LineId): Promise<CommandOutput<'voicemail:dial'>>;
  /** People of the address books changed: pages ask again, and whoever should be watched is. */
  readonly peopleChanged: () => void;
  dispose(): void;
}

interface Attached {
  readonly connector: TelephonyConnector;
  readonly line: LineSettings;
}

/** Each line watches its part of the colleagues; mailboxes and texts are those of every line. */
export function composeLineServices(
  base: Base,
  onPresence: (update: PresenceUpdate) => void,
): LineServicesHost {
  const { clock, timer, storage, publisher } = base;
  const registry = new PresenceRegistry({ clock, timer, onUpdate: onPresence });
  const presence = new PresenceService({
    registry,
    settings: () => withFavourites(storage.settings.current),
    colleagues: () => storage.contacts.colleagueExtensions(),
    usual: () => linesInUse(base).outgoing?.lineId,
  });
  const voicemail = new VoicemailBoard((mailboxes) => publisher.update({ voicemail: mailboxes }));
  const messages = composeMessages(base);
  const parking = new ParkingPlacesWatch();
  const attached = new Map<LineId, Attached>();
  storage.settings.onChange(() => presence.refresh());
  const stopReach = retryWhenReachable(base, messages);
  return {
    presence: registry,
    messages,
    voicemail,
    parking,
    attach: (connector, line) => {
      attached.set(line.id, { connector, line });
      watchPlaces(parking, connector, line);
      const mailbox = connector.services?.mailbox;
      if (mailbox !== undefined) voicemail.attach({ ...mailboxOf(line), mailbox });
      attachTexts(messages, connector, line);
      const colleagues = connector.services?.colleagues;
      if (colleagues !== undefined) presence.attach({ id: line.id, user: line.user, colleagues });
    },
    update: (line) => {
      const known = attached.get(line.id);
      if (known === undefined) return;
      attached.set(line.id, { ...known, line });
      voicemail.update(mailboxOf(line));
      watchPlaces(parking, known.connector, line);
      attachTexts(messages, known.connector, line);
    },
    detach: (lineId) => {
      attached.delete(lineId);
      parking.detach(lineId);
      voicemail.detach(lineId);
      messages.detach(lineId);
      presence.detach(lineId);
    },
    listen: async (calls, lineId) => {
      const number = voicemail.number(lineId);
      return number === undefined ? fail('number-empty') : calls.dial(number, { lineId });
    },
    peopleChanged: () => peopleChanged(base, presence),
    dispose: () => {
      stopReach();
      messages.dispose();
      registry.dispose();
    },
  };
}

/** A favourite is watched like an extension that the agent wrote down; one that is a public number cannot be. */
function withFavourites({ presence, favourites }: Settings): Settings['presence'] {
  const short = favourites.flatMap(({ e164, number }) => (e164 === undefined ? [number] : []));
  return { ...presence, extensions: [...presence.extensions, ...short] };
}

function mailboxOf({ id, label, profile }: LineSettings) {
  return { id, label, code: profile.codes.voicemail };
}

function watchPlaces(
  parking: ParkingPlacesWatch,
  { services }: TelephonyConnector,
  { id, profile }: LineSettings,
): void {
  if (services !== undefined)
    parking.attach(id, parkingPlaces(profile.codes.parkingPlaces), services.parking);
}

function attachTexts(
  messages: MessageService,
  { services }: TelephonyConnector,
  { id, country }: LineSettings,
): void {
  if (services !== undefined) messages.attach({ id, country, messages: services.messages });
}

function composeMessages(base: Base): MessageService {
  const { clock, timer, ids, log, storage, publisher } = base;
  const tell = (): void => {
    const { revision } = publisher.parts().messages;
    publisher.update({ messages: { ...storage.messages.counts(), revision: revision + 1 } });
  };
  const service = new MessageService({
    store: storage.messages,
    clock,
    timer,
    ids,
    logger: log.child({ part: 'messages' }),
    nameOf: (number) => storage.contacts.lookup(number)[0]?.name,
    onChange: tell,
  });
  tell();
  return service;
}

function retryWhenReachable({ publisher }: Base, messages: MessageService): () => void {
  let before: ReadonlySet<LineId> = new Set();
  return publisher.onSnapshot(({ lines }) => {
    const now = new Set(
      lines.filter(({ reachability }) => reachability.state === 'reachable').map(({ id }) => id),
    );
    for (const id of now) if (!before.has(id)) messages.reachable(id);
    before = now;
  });
}
