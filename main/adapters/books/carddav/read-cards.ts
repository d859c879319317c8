import type { BookEntry } from '#core/ports/book-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { readVcards } from '../../imports/read-vcards.ts';
import { propText } from './dav-answer.ts';
import type { DavClient, DavRefusal } from './dav-client.ts';
import { cardsOf } from './dav-questions.ts';

/** Cards per question: with a picture each, some megabytes. */
const BATCH = 30;

export interface CardWatch {
  readonly signal: AbortSignal;
  /** Cards that have come. */
  onCards(count: number): void;
}

/** Who stands in these cards of an address book. Cards that went away meanwhile or cannot be read are left out. */
export async function readCards(
  client: DavClient,
  url: string,
  paths: readonly string[],
  watch: CardWatch,
): Promise<Result<readonly BookEntry[], DavRefusal>> {
  const entries: BookEntry[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    if (watch.signal.aborted) return fail({ problem: 'stopped' });
    const wanted = paths.slice(start, start + BATCH);
    const texts = await textsOf(client, url, wanted);
    if (!texts.ok) return texts;
    for (const [path, text] of texts.value) {
      const entry = await entryOf(path, text);
      if (entry !== undefined) entries.push(entry);
    }
    watch.onCards(wanted.length);
  }
  return ok(entries);
}

type Texts = readonly (readonly [path: string, text: string])[];

async function textsOf(
  client: DavClient,
  url: string,
  paths: readonly string[],
): Promise<Result<Texts, DavRefusal>> {
  const found = await client.ask(url, { method: 'REPORT', depth: 1, body: cardsOf(paths) });
  if (!found.ok) return isUnknownQuestion(found.problem) ? oneByOne(client, url, paths) : found;
  return ok(
    found.value.resources.flatMap((resource) => {
      const path = URL.parse(resource.href, found.value.url)?.pathname;
      const text = propText(resource, 'address-data');
      return path === undefined || text === '' ? [] : [[path, text] as const];
    }),
  );
}

function isUnknownQuestion({ status }: DavRefusal): boolean {
  return status === 400 || status === 403 || status === 405 || status === 415 || status === 501;
}

async function oneByOne(
  client: DavClient,
  url: string,
  paths: readonly string[],
): Promise<Result<Texts, DavRefusal>> {
  const texts: [string, string][] = [];
  for (const path of paths) {
    const card = await client.card(new URL(path, url).href);
    if (card.ok) texts.push([path, card.value]);
    else if (card.problem.status !== 404) return card;
  }
  return ok(texts);
}

async function entryOf(path: string, text: string): Promise<BookEntry | undefined> {
  const { cards } = await readVcards(text, path);
  const [card] = cards;
  if (card === undefined) return undefined;
  const { name, company, email, isCompany, phones } = card;
  return { key: path, name, company, email, isCompany, phones };
}
