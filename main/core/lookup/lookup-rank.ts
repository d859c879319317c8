import type { Match } from '#shared/domain/match.ts';

/** A person before a firm, a record before a mere memory of a call. */
const TYPE_ORDER: Readonly<Record<Match['recordType'], number>> = {
  contact: 0,
  colleague: 0,
  user: 1,
  lead: 1,
  company: 2,
  account: 2,
  case: 3,
  ticket: 3,
  opportunity: 3,
  deal: 3,
  other: 4,
  'past-call': 5,
};

/** A whole number (or an extension, which is a whole internal number) before mere last digits. */
const FOUND_ORDER: Readonly<Record<Match['found'], number>> = {
  exact: 0,
  extension: 0,
  suffix: 1,
  unchecked: 2,
  'by-hand': 3,
};

/** A CRM's record before one of the address book: it is the one that is worked on. */
function systemOrder({ system }: Match): number {
  return system === 'address-book' || system === 'history' ? 1 : 0;
}

/**
 * Order of matches, best first: how it was found, in a CRM or in the address book, what it is, how many digits agreed,
 * then by name and id so that equal matches never change places while results come in.
 */
export function compareMatches(a: Match, b: Match): number {
  return (
    FOUND_ORDER[a.found] - FOUND_ORDER[b.found] ||
    systemOrder(a) - systemOrder(b) ||
    TYPE_ORDER[a.recordType] - TYPE_ORDER[b.recordType] ||
    b.digitsAgreed - a.digitsAgreed ||
    a.name.localeCompare(b.name) ||
    a.id.localeCompare(b.id) ||
    a.found.localeCompare(b.found)
  );
}

/** Whether rank alone cannot tell two records of one system apart: the agent has to choose. */
export function isTie(a: Match, b: Match): boolean {
  return (
    a.system === b.system &&
    FOUND_ORDER[a.found] === FOUND_ORDER[b.found] &&
    TYPE_ORDER[a.recordType] === TYPE_ORDER[b.recordType]
  );
}

/** The best of ranked matches, unless another one is as good: then only the agent can tell. */
export function sureMatch([first, second]: readonly Match[]): Match | undefined {
  return first !== undefined && second !== undefined && isTie(first, second) ? undefined : first;
}

/**
 * Ranked matches without doubles: of the same record (system and record id) the best stays, and earlier calls stand
 * down as soon as any record is known, because they only repeat its name.
 */
export function rankMatches(matches: readonly Match[]): readonly Match[] {
  const best = new Map<string, Match>();
  for (const match of matches.toSorted(compareMatches)) {
    if (!best.has(match.id)) best.set(match.id, match);
  }
  const ranked = [...best.values()];
  const records = ranked.filter((match) => match.recordType !== 'past-call');
  return records.length > 0 ? records : ranked.slice(0, 1);
}
