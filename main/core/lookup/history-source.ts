import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import { numberKey } from '../numbers/number-key.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { LookupSource } from '../ports/lookup-source.ts';

/** Names that earlier calls with the same number showed. */
export class HistorySource implements LookupSource {
  readonly system = 'history';
  readonly systemName = 'History';
  readonly deadlineMs = 1000;
  readonly #history: HistoryRepository;

  constructor(history: HistoryRepository) {
    this.#history = history;
  }

  find(number: PartyNumber): readonly Match[] {
    return this.#history.matches(numberKey(number));
  }
}
