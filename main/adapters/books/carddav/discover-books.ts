import { fail, ok, type Result } from '#shared/result.ts';

import { childrenOf } from '../../xml/read-xml.ts';
import { propOf, propText, type DavResource } from './dav-answer.ts';
import type { DavClient, DavFound, DavRefusal } from './dav-client.ts';
import { WHAT_IS_IT } from './dav-questions.ts';
import { mayFollow } from './may-follow.ts';

/** One address book on the server. */
export interface DavCollection {
  readonly url: string;
  /** Changes whenever anything in it does; where the server has such a thing. */
  readonly ctag: string;
  /** Where asking for changes goes on; where the server can tell them. */
  readonly token: string;
}

const WELL_KNOWN = '/.well-known/carddav';

/**
 * The agent's address books: the address itself where it is one, else by the way of RFC 6764 §6: the address or its
 * `.well-known` tells the person, the person the home, the home its address books.
 */
export async function discoverBooks(
  client: DavClient,
  address: string,
): Promise<Result<readonly DavCollection[], DavRefusal>> {
  const first = await client.ask(address, { method: 'PROPFIND', depth: 0, body: WHAT_IS_IT });
  if (!first.ok && !isElsewhere(first.problem)) return first;
  if (first.ok) {
    const here = collectionsOf(first.value);
    if (here.length > 0) return ok(here);
  }
  const known = first.ok ? await homesOf(client, first.value) : ok([]);
  if (!known.ok) return known;
  if (known.value.length > 0) return booksIn(client, known.value);
  const wellKnown = new URL(WELL_KNOWN, address).href;
  const second = await client.ask(wellKnown, { method: 'PROPFIND', depth: 0, body: WHAT_IS_IT });
  if (!second.ok) return isElsewhere(second.problem) ? fail({ problem: 'no-book' }) : second;
  const homes = await homesOf(client, second.value);
  if (!homes.ok) return homes;
  return homes.value.length === 0 ? fail({ problem: 'no-book' }) : booksIn(client, homes.value);
}

/** There is nothing here that is one; perhaps at the other place. */
function isElsewhere({ problem, status }: DavRefusal): boolean {
  return problem === 'no-book' || (problem === 'bad-answer' && status !== undefined) || status === 501;
}

function addressesIn(found: DavFound, property: string): readonly string[] {
  return found.resources.flatMap((resource) => {
    const element = propOf(resource, property);
    const hrefs = element === undefined ? [] : childrenOf(element, 'href');
    return hrefs.flatMap((href) => URL.parse(href.textContent ?? '', found.url)?.href ?? []);
  });
}

async function homesOf(client: DavClient, found: DavFound): Promise<Result<readonly string[], DavRefusal>> {
  const homes = addressesIn(found, 'addressbook-home-set');
  const [principal] = addressesIn(found, 'current-user-principal');
  if (homes.length > 0 || principal === undefined) return ok(homes);
  if (!mayFollow(found.url, principal)) return fail({ problem: 'moved', detail: new URL(principal).origin });
  const person = await client.ask(principal, { method: 'PROPFIND', depth: 0, body: WHAT_IS_IT });
  return person.ok ? ok(addressesIn(person.value, 'addressbook-home-set')) : person;
}

async function booksIn(
  client: DavClient,
  homes: readonly string[],
): Promise<Result<readonly DavCollection[], DavRefusal>> {
  const books: DavCollection[] = [];
  for (const home of homes) {
    const found = await client.ask(home, { method: 'PROPFIND', depth: 1, body: WHAT_IS_IT });
    if (!found.ok) return found;
    books.push(...collectionsOf(found.value));
  }
  return books.length === 0 ? fail({ problem: 'no-book' }) : ok(books);
}

function collectionsOf({ resources, url }: DavFound): readonly DavCollection[] {
  return resources.filter(isBook).flatMap((resource) => {
    const at = URL.parse(resource.href, url)?.href;
    if (at === undefined || !mayFollow(url, at)) return [];
    return [{ url: at, ctag: propText(resource, 'getctag'), token: propText(resource, 'sync-token') }];
  });
}

function isBook(resource: DavResource): boolean {
  const type = propOf(resource, 'resourcetype');
  return type !== undefined && childrenOf(type, 'addressbook').length > 0;
}
