import type { CallObserver } from '#core/calls/call-observer.ts';
import { CallEvents } from '#core/events/call-events.ts';
import { HeadsetService } from '#core/headset/headset-service.ts';
import { HistoryRecorder } from '#core/history/history-recorder.ts';
import { AddressBookSource } from '#core/lookup/address-book-source.ts';
import { CallerLookup } from '#core/lookup/caller-lookup.ts';
import { HistorySource } from '#core/lookup/history-source.ts';
import { GatewayRinger } from '#core/notifications/gateway-ringer.ts';
import { NotificationService } from '#core/notifications/notification-service.ts';
import { RingingService } from '#core/notifications/ringing-service.ts';
import { SpokenCaller } from '#core/notifications/spoken-caller.ts';
import { ScreenPopService } from '#core/pop/screen-pop-service.ts';
import { RingMarks } from '#core/timeline/ring-marks.ts';
import { ElectronNotifier } from '#platform/electron-notifier.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import type { Notifier } from '#core/ports/notifier.ts';
import type { Ringer } from '#core/ports/ringer.ts';
import type { PanelPlace } from '#shared/ipc/navigation.ts';

import type { Base } from './compose-base.ts';
import { popTeller } from './compose-hooks.ts';
import { composeLamps } from './compose-lamps.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import type { Phone } from './compose-phone.ts';
import type { Crms } from './compose-crm.ts';
import type { Records } from './compose-records.ts';
import { composeTimeline, type Timeline } from './compose-timeline.ts';
import { shownNumbers } from './masked-replies.ts';
import { runCallAction } from './run-call-action.ts';

export interface CallEffects {
  readonly pop: ScreenPopService;
  /** Everything that is asked who is calling, as it is set up now. */
  readonly sources: () => readonly LookupSource[];
  readonly ringing: RingingService;
  /** Without a trace in any call's timeline: for a ring that is only tried. */
  readonly ringer: Ringer;
  readonly timeline: Timeline;
  readonly headset: HeadsetService;
  readonly notifier: Notifier;
  dispose(): void;
}

/**
 * What follows from a change of a call, in this order: its timeline, which notes how things stood before, the agent's
 * own state, the surfaces, the ring, the lookup with the screen pop, the copies in the OS's notifications, the event
 * stream for the world outside, and last the disk, so that nothing the agent waits for waits for it.
 */
export function composeCallEffects(
  base: Base,
  phone: Phone & { readonly lineServices: LineServicesHost },
  records: Records & Pick<Crms, 'sources' | 'showsCard' | 'log' | 'outbox'>,
  showPanel: (place: PanelPlace) => void,
): CallEffects {
  const { log, translator } = base;
  const { calls } = phone;
  const timeline = composeTimeline(base, calls);
  const { timelines } = timeline;
  phone.agent.onAutomatic.add((id) => timelines.acted(id, 'automatic'));
  const { gatewayRinger, ringer, ringing } = composeRing(base, phone, timelines);
  const { lookup, pop, sources } = composeLookup(base, phone, records);
  const headset = composeHeadset(base, phone, timeline);
  const notifier = new ElectronNotifier();
  const notifications = new NotificationService({
    notifier,
    calls: timeline.acting(calls, 'notification'),
    translate: translator.translate,
    logger: log.child({ part: 'notifications' }),
    showPanel,
  });
  const recorder = composeRecorder(base, phone);
  const spoken = composeSpoken(base, phone);
  const { observers: agent } = phone.agent;
  const told = new CallEvents({ stream: base.events, calls: () => calls.views() });
  const discreet: CallObserver = {
    onCallChanged: (change) => {
      const shown = shownNumbers(base, change);
      spoken.onCallChanged(shown);
      notifications.onCallChanged(shown);
    },
  };
  const after = [ringer, ringing, headset, lookup, pop, discreet, told, recorder, records.log];
  const observers = [timelines, agent.first, phone.keeper, marksObserver(base), ...agent.next, ...after];
  for (const observer of observers) calls.observe(observer);
  const stopLamps = composeLamps(base, phone, phone.lineServices);
  return {
    pop,
    sources,
    ringing,
    ringer: gatewayRinger,
    headset,
    timeline,
    notifier,
    dispose: () => {
      stopLamps();
      const all = [ringing, ringer, gatewayRinger, headset, lookup, pop, spoken, notifications, notifier];
      for (const each of [...all, recorder, timeline]) each.dispose();
    },
  };
}

function composeRing(
  { log, storage }: Base,
  { calls, media, devices }: Phone,
  timelines: Timeline['timelines'],
) {
  const gatewayRinger = new GatewayRinger(media, log.child({ part: 'ring' }), () => devices.ringDevices);
  const ringer = new RingMarks({ ringer: gatewayRinger, media, timelines });
  const ringing = new RingingService({
    ringer,
    calls: () => calls.views(),
    settings: () => storage.settings.current.ring,
  });
  return { gatewayRinger, ringer, ringing };
}

function composeSpoken(base: Base, { calls, media }: Phone): SpokenCaller {
  const { storage, translator, timer, log } = base;
  return new SpokenCaller({
    media,
    calls: () => shownNumbers(base, calls.views()),
    settings: () => storage.settings.current.ring,
    translate: translator.translate,
    language: () => translator.language,
    timer,
    logger: log.child({ part: 'spoken' }),
  });
}

function composeLookup(
  base: Base,
  { calls, country }: Phone,
  records: Records & Pick<Crms, 'sources' | 'showsCard' | 'outbox'>,
): Pick<CallEffects, 'pop' | 'sources'> & { readonly lookup: CallerLookup } {
  const { clock, timer, log, storage } = base;
  const own = [new AddressBookSource(storage.contacts), new HistorySource(storage.history)];
  const sources = () => [...own, ...records.sources()];
  const lookup = new CallerLookup({
    calls,
    sources,
    home: country,
    earlierCalls: (key) => storage.history.withNumber(key, 1).total,
    clock,
    timer,
    logger: log.child({ part: 'lookup' }),
  });
  const teller = popTeller(base, records);
  const pop = new ScreenPopService({
    calls,
    rules: records.rules,
    pages: records.pages,
    showsCard: records.showsCard,
    tell: (call, webhook) => teller.tell(call, webhook),
    opener: base.opener,
    clock,
    timer,
    onFailed: () => base.notices.add('record-not-opened'),
  });
  return { lookup, pop, sources };
}

/** The keys of a headset do what menus do. */
function composeHeadset(
  { publisher, log }: Base,
  { calls, media }: Phone,
  timeline: Timeline,
): HeadsetService {
  const pressed = timeline.acting(calls, 'headset');
  return new HeadsetService({
    media,
    calls: () => calls.views(),
    run: ({ id, action }) => runCallAction(pressed, id, action),
    onHeadset: (found) => publisher.update({ headset: found }),
    logger: log.child({ part: 'headset' }),
  });
}

function composeRecorder({ storage, clock, timer, log, events }: Base, { keeper }: Phone): HistoryRecorder {
  return new HistoryRecorder({
    history: storage.history,
    clock,
    timer,
    logger: log.child({ part: 'history' }),
    onSaved: (ids) => {
      keeper.historyChanged();
      events.add(...ids.map((callId) => ({ type: 'call-saved' as const, callId })));
    },
  });
}

/** The moment an answer was asked for, by whatever key, button or notification. */
function marksObserver({ marks }: Base): CallObserver {
  return {
    onCallChanged: ({ call, previous }) => {
      if (call.intent === 'answering' && previous?.intent !== 'answering')
        marks.mark(call.id, 'answer-asked');
    },
  };
}
