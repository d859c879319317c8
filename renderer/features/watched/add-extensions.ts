/** As many as one agent can watch, by whatever lines (`WATCHED_MAX`; zod stays out of the pages). */
export const WATCHED_MAX = 500;

/** What an extension may be made of; main checks again. */
const EXTENSION = /^[\w.*#+-]{1,40}$/;

export type AddProblem =
  | { readonly code: 'invalid'; readonly text: string }
  | { readonly code: 'already'; readonly text: string }
  | { readonly code: 'own'; readonly text: string }
  | { readonly code: 'full'; readonly count: number };

export interface Added {
  /** The list with what could be added, in the order given. */
  readonly list: readonly string[];
  readonly count: number;
  /** What kept the rest out. */
  readonly problem?: AddProblem;
}

export interface AddingTo {
  readonly list: readonly string[];
  /** Extensions of all lists. */
  readonly watched: readonly string[];
  /** The line's own extensions, which nobody has to watch. */
  readonly own: readonly string[];
}

/** Reads a list as people type and paste it: separated by spaces, commas, semicolons or lines. */
export function addExtensions(text: string, { list, watched, own }: AddingTo): Added {
  const typed = [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))];
  const invalid = typed.find((word) => !isExtension(word));
  const readable = typed.filter(isExtension);
  const mine = readable.find((word) => own.includes(word));
  const known = readable.find((word) => watched.includes(word));
  const fresh = readable.filter((word) => !own.includes(word) && !watched.includes(word));
  const added = fresh.slice(0, Math.max(0, WATCHED_MAX - watched.length));
  const problem = problemOf({ invalid, mine, known, tooMany: fresh.length - added.length, added });
  return {
    list: [...list, ...added],
    count: added.length,
    ...(problem !== undefined && { problem }),
  };
}

export function isExtension(text: string): boolean {
  return EXTENSION.test(text);
}

interface Found {
  readonly invalid: string | undefined;
  readonly mine: string | undefined;
  readonly known: string | undefined;
  readonly tooMany: number;
  readonly added: readonly string[];
}

/** The gravest. That some were there already matters only when nothing else happened. */
function problemOf({ invalid, mine, known, tooMany, added }: Found): AddProblem | undefined {
  if (tooMany > 0) return { code: 'full', count: tooMany };
  if (invalid !== undefined) return { code: 'invalid', text: invalid };
  if (added.length > 0) return undefined;
  if (mine !== undefined) return { code: 'own', text: mine };
  return known === undefined ? undefined : { code: 'already', text: known };
}
