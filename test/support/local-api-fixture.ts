import { apiHandlers } from '#app/api-handlers.ts';
import { ok } from '#shared/result.ts';
import { apiSettingsOf } from '#core/api/api-settings.ts';
import type { ApiDesk, ApiPeer } from '#core/api/api-desk.ts';
import type { ApiSession } from '#core/api/api-session.ts';
import { LocalApiService } from '#core/api/local-api-service.ts';
import { openRpcDocument } from '#core/api/openrpc-document.ts';
import { RateLimit } from '#core/api/rate-limit.ts';
import { CallEvents } from '#core/events/call-events.ts';
import { EventStream } from '#core/events/event-stream.ts';
import { findRecords } from '#core/lookup/find-records.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { TokenMaker } from '#core/ports/token-maker.ts';
import { ApiPermission, type LocalApiView } from '#shared/domain/local-api.ts';
import { matchOf } from './call-views.ts';
import { commandsFixture } from './commands-fixture.ts';
import { dialDesk } from './dial-desk.ts';

/** A system that has a record for every number. */
const KNOWS_ALL = {
  system: 'address-book',
  systemName: 'Address book',
  deadlineMs: 1000,
  find: () => [matchOf('7')],
};

export interface Talk {
  readonly session: ApiSession;
  /** Everything that came over the connection, oldest first. */
  readonly heard: unknown[];
  /** Why the connection was ended by the app. */
  readonly ended: string[];
  /** Asks and resolves with the answer; without an id it is a notification and resolves with nothing. */
  ask(method: string, params?: unknown, id?: number): Promise<unknown>;
}

/** The local API with the app's own commands behind it, on fake time and without a socket unless told otherwise. */
export function localApiFixture(
  real: { readonly time?: Clock & Timer; readonly tokens?: TokenMaker; readonly hidesNumbers?: boolean } = {},
) {
  const app = commandsFixture(real);
  const time = real.time ?? app.time;
  const { logger, settings, book, pairing, calls, happened } = app;
  const stream = new EventStream({ id: 'this-run', clock: time, logger });
  calls.observe(new CallEvents({ stream, calls: () => calls.views() }));
  const snapshot = () => ({ ...app.publisher.current(), calls: calls.views() });
  const dialing = dialDesk();
  const handlers = apiHandlers({
    commands: app.commands,
    events: stream,
    snapshot,
    guard: dialing.guard,
    offers: dialing.offers,
    settings: () => apiSettingsOf(settings.current, []),
    records: {
      search: (who, system, text) => {
        happened.push(`${who} searches ${system} for ${text}`);
        return Promise.resolve(ok({ matches: [matchOf('7')] }));
      },
      find: (number) =>
        findRecords(readNumber(number, 'DE'), [KNOWS_ALL], { home: 'DE', timer: time, logger }),
    },
    country: () => 'DE',
    navigate: ({ place, dial }) => happened.push(`show ${place} ${dial ?? ''}`.trim()),
    showPanel: () => happened.push('show panel'),
    logger,
  });
  const limits = new Map<string, RateLimit>();
  const limitOf = (id: string) => {
    const limit = limits.get(id) ?? new RateLimit({ clock: time, burst: 60, perSecond: 30 });
    limits.set(id, limit);
    return limit;
  };
  const desk: ApiDesk = {
    book,
    pairing,
    stream,
    snapshot,
    handlers,
    hidesNumbers: () => real.hidesNumbers === true,
    document: openRpcDocument,
    limitOf,
    clock: time,
    timer: time,
    logger,
  };
  const views: LocalApiView[] = [];
  const service = new LocalApiService({ desk, settings, onView: (view) => views.push(view) });
  return {
    ...app,
    ...dialing,
    time: app.time,
    stream,
    service,
    views,
    talk: (from?: TalkFrom) => talk(service, from),
  };
}

export interface TalkFrom {
  readonly origin?: string;
  readonly client?: string;
}

function talk(service: LocalApiService, { origin, client }: TalkFrom = {}): Talk {
  const heard: unknown[] = [];
  const ended: string[] = [];
  const peer: ApiPeer = {
    origin,
    send: (text) => heard.push(JSON.parse(text)),
    close: (why) => ended.push(why),
  };
  const session = service.open(peer, client);
  let next = 0;
  const ask = async (method: string, params?: unknown, id = (next += 1)) => {
    const before = heard.length;
    await session.take(
      JSON.stringify({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) }),
    );
    return heard[before];
  };
  return { session, heard, ended, ask };
}

export const ALL_PERMISSIONS = ApiPermission.options;
