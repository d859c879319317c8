import { ParkedCalls } from '#core/calls/parking/parked-calls.ts';
import { PickupWitness } from '#core/calls/pickup-witness.ts';
import { RecentTalks } from '#core/calls/recent-talks.ts';
import { HandoverFollow } from '#core/calls/transfer/handover-follow.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { LineId } from '#shared/domain/ids.ts';
import type { Party } from '#shared/domain/party.ts';

import type { Base } from './compose-base.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import type { Phone } from './compose-phone.ts';

/** What lamps of colleagues and of parking places tell about the agent's calls. The returned function ends it. */
export function composeLamps(
  base: Base,
  { calls }: Pick<Phone, 'calls'>,
  { presence, parking }: LineServicesHost,
): () => void {
  const { clock, timer, notices, storage } = base;
  const lineOf = (id: LineId) => storage.settings.current.lines.find((line) => line.id === id);
  const nameOf = (number: string) => storage.contacts.lookup(readNumber(number, ''))[0]?.name;
  const talks = new RecentTalks(clock);
  const lamp = (extension: string) => presence.get(extension);
  const handovers = new HandoverFollow({ calls, lamp, notices, timer });
  const pickups = new PickupWitness({
    calls,
    talks,
    lamp,
    partyOf: (number, call) => partyOf(number, lineOf(call.lineId)?.country ?? '', nameOf(number)),
    clock,
    timer,
  });
  const parked = new ParkedCalls({
    notices,
    codes: (id) => lineOf(id)?.profile.codes,
    talks,
    nameOf: (extension) => nameOf(extension) ?? extension,
    clock,
    timer,
  });
  const stops = [
    ...[handovers, pickups, parked].map((observer) => calls.observe(observer)),
    presence.onLamp((now, before) => {
      talks.see(now, before);
      handovers.see(now);
    }),
    parking.onChange((change) => parked.place(change)),
  ];
  return () => {
    for (const stop of stops) stop();
    for (const each of [handovers, pickups]) each.dispose();
  };
}

function partyOf(number: string, country: string, name: string | undefined): Party {
  return { number: readNumber(number, country), ...(name !== undefined && { displayName: name }) };
}
