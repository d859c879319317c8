import type { LookupFailure, Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import type { Logger } from '../ports/logger.ts';
import type { LookupSource } from '../ports/lookup-source.ts';
import type { Timer } from '../ports/timer.ts';
import { askSource } from './ask-source.ts';
import { rankMatches } from './lookup-rank.ts';

export interface FoundRecords {
  /** Ranked as those of a call. */
  readonly matches: readonly Match[];
  /** The systems that did not answer. */
  readonly failures: readonly LookupFailure[];
}

/** Who has a number, without a call: all systems are asked at once, and each is waited for up to its own deadline. */
export async function findRecords(
  number: PartyNumber,
  sources: readonly LookupSource[],
  { home, timer, logger }: { readonly home: string; readonly timer: Timer; readonly logger: Logger },
): Promise<FoundRecords> {
  const stop = new AbortController().signal;
  const answers = await Promise.all(
    sources.map((source) => askSource({ source, number, home, timer, logger, stop })),
  );
  return {
    matches: rankMatches(answers.flatMap(({ matches }) => matches)),
    failures: answers.flatMap(({ failure }) => failure ?? []),
  };
}
