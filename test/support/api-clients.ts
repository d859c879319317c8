import { ClientBook } from '#core/api/client-book.ts';
import { PairingDesk } from '#core/api/pairing-desk.ts';
import type { IdSource } from '#core/ports/id-source.ts';
import type { TokenMaker } from '#core/ports/token-maker.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import type { FakeTime } from './fakes/fake-time.ts';

interface ApiClientParts {
  readonly settings: SettingsService;
  readonly tokens: TokenMaker;
  readonly time: FakeTime;
  readonly ids: IdSource;
  readonly happened: string[];
}

/** Who may use the local API. `asked` holds the ids of the questions that the agent was shown. */
export function apiClients({ settings, tokens, time, ids, happened }: ApiClientParts) {
  const asked: string[] = [];
  const book = new ClientBook({ settings, tokens, clock: time, ids });
  const pairing = new PairingDesk({
    book,
    timer: time,
    ids,
    mayAsk: () => settings.current.localApi.mayAsk,
    onRequest: (request) => {
      if (request !== undefined) asked.push(request.id);
      happened.push(request === undefined ? 'nobody asks' : `${request.name} asks`);
    },
  });
  return { book, pairing, asked };
}
