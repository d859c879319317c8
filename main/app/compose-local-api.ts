import { RandomTokens } from '#adapters/local-api/random-tokens.ts';
import { LocalApiServer } from '#adapters/local-api/local-api-server.ts';
import { apiSettingsOf } from '#core/api/api-settings.ts';
import type { ApiDesk } from '#core/api/api-desk.ts';
import { ClientBook } from '#core/api/client-book.ts';
import { LocalApiService } from '#core/api/local-api-service.ts';
import { openRpcDocument } from '#core/api/openrpc-document.ts';
import { PairingDesk } from '#core/api/pairing-desk.ts';
import { numbersKeptFromAll } from '#core/privacy/numbers-kept-from-all.ts';
import { RateLimit } from '#core/api/rate-limit.ts';

import { apiHandlers, type ApiHandlerParts } from './api-handlers.ts';
import { apiRecords } from './api-records.ts';
import type { AppParts } from './app-parts.ts';
import type { Base } from './compose-base.ts';
import type { Handlers } from './ipc/handlers.ts';
import { localApiHandlers, type LocalApiCommand } from './ipc/local-api-handlers.ts';
import { managedSettings } from './ipc/setup-handlers.ts';

/** How fast one client may ask, over all its connections. */
const LIMIT = { burst: 60, perSecond: 30 };

export interface LocalApi {
  readonly handlers: Pick<Handlers, LocalApiCommand>;
  start(): Promise<void>;
  dispose(): Promise<void>;
}

/** What reaches the app from other programs and pages on this computer. */
export function composeLocalApi(parts: AppParts, commands: ApiHandlerParts['commands']): LocalApi {
  const { base, phone, dialing, windows } = parts;
  const { storage, clock, timer, ids, events, publisher } = base;
  const { settings } = storage;
  const logger = base.log.child({ part: 'api' });
  const book = new ClientBook({ settings, tokens: new RandomTokens(), clock, ids });
  const pairing: PairingDesk = new PairingDesk({
    book,
    timer,
    ids,
    mayAsk: () => settings.current.localApi.mayAsk,
    onRequest: (request) => {
      service.setPairing(request);
      if (request !== undefined) windows.raisePanel();
    },
  });
  const handlers = apiHandlers({
    commands,
    events,
    snapshot: () => publisher.current(),
    ...dialing,
    records: apiRecords(parts),
    settings: () => apiSettingsOf(settings.current, managedSettings(settings.policy)?.paths ?? []),
    country: phone.country,
    navigate: (to) => windows.navigate(to),
    showPanel: () => windows.showPanel('calls'),
    logger,
  });
  const desk: ApiDesk = {
    book,
    pairing,
    stream: events,
    snapshot: () => publisher.current(),
    handlers,
    hidesNumbers: () => numbersKeptFromAll(settings.policy),
    document: openRpcDocument,
    limitOf: limits(base),
    clock,
    timer,
    logger,
  };
  const service = new LocalApiService({
    desk,
    settings,
    onView: (localApi) => publisher.update({ localApi }),
  });
  return {
    handlers: localApiHandlers({ settings, book, pairing }),
    start: () => service.start(new LocalApiServer({ service, document, clock, timer, logger })),
    dispose: () => service.dispose(),
  };
}

function document(): string {
  return JSON.stringify(openRpcDocument());
}

/** One limit per client, kept while the app runs. */
function limits({ clock }: Base): ApiDesk['limitOf'] {
  const known = new Map<string, RateLimit>();
  return (clientId) => {
    const limit = known.get(clientId) ?? new RateLimit({ clock, ...LIMIT });
    known.set(clientId, limit);
    return limit;
  };
}
