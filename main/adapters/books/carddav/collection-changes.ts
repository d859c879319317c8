import { ok, type Result } from '#shared/result.ts';

import { childrenOf } from '../../xml/read-xml.ts';
import { propOf, propText, type DavResource } from './dav-answer.ts';
import type { DavClient, DavFound, DavRefusal } from './dav-client.ts';
import { ALL_TAGS, changesSince } from './dav-questions.ts';
import type { DavCollection } from './discover-books.ts';

/** What is remembered of an address book: its marks, and those of its cards by path. */
export interface CollectionMemory {
  readonly ctag: string;
  readonly token: string;
  readonly etags: Readonly<Record<string, string>>;
}

/** Which cards are new or other ones, and which are gone, by path. */
export interface CollectionChanges {
  readonly changed: Readonly<Record<string, string>>;
  readonly gone: readonly string[];
  readonly token: string;
}

/** Answers of a list that a server cuts into pieces. */
const PIECES_MAX = 1000;

/**
 * What changed in an address book: nothing while its ctag is the same; else by the token of the last time (RFC 6578);
 * where the server has no tokens, or does not know ours any more, by comparing the marks of all cards.
 */
export async function collectionChanges(
  client: DavClient,
  collection: DavCollection,
  memory: CollectionMemory | undefined,
): Promise<Result<CollectionChanges, DavRefusal>> {
  const isSame = memory !== undefined && memory.ctag !== '' && memory.ctag === collection.ctag;
  if (isSame) return ok({ changed: {}, gone: [], token: memory.token });
  if (memory !== undefined && memory.token !== '') {
    const told = await changesByToken(client, collection, memory.token);
    if (told.ok || !isRefusedToken(told.problem)) return told;
  }
  return changesByTags(client, collection, memory);
}

/** A server that is away or wants another password would not answer the longer question either. */
function isRefusedToken({ status }: DavRefusal): boolean {
  return status !== undefined && status !== 401 && status !== 429 && status !== 503;
}

async function changesByToken(
  client: DavClient,
  { url }: DavCollection,
  token: string,
): Promise<Result<CollectionChanges, DavRefusal>> {
  const tags = new Map<string, string | undefined>();
  let next = token;
  for (let piece = 0; piece < PIECES_MAX; piece += 1) {
    const found = await client.ask(url, { method: 'REPORT', depth: 0, body: changesSince(next) });
    if (!found.ok) return found;
    const { resources, syncToken = next } = found.value;
    takeTags(tags, found.value, url);
    const hasMore = resources.some(({ status }) => status === 507) && syncToken !== next;
    next = syncToken;
    if (!hasMore) break;
  }
  const stay = [...tags].flatMap(([path, tag]) => (tag === undefined ? [] : [[path, tag] as const]));
  const gone = [...tags].flatMap(([path, tag]) => (tag === undefined ? path : []));
  return ok({ changed: Object.fromEntries(stay), gone, token: next });
}

/** The mark of every card of one piece of the list; undefined of those that are gone. */
function takeTags(tags: Map<string, string | undefined>, found: DavFound, url: string): void {
  for (const resource of found.resources) {
    const path = pathOf(resource, found.url);
    if (path === undefined || !isCard(resource, path, url) || resource.status === 507) continue;
    tags.set(path, resource.status === 404 ? undefined : propText(resource, 'getetag'));
  }
}

async function changesByTags(
  client: DavClient,
  { url, token }: DavCollection,
  memory: CollectionMemory | undefined,
): Promise<Result<CollectionChanges, DavRefusal>> {
  const found = await client.ask(url, { method: 'PROPFIND', depth: 1, body: ALL_TAGS });
  if (!found.ok) return found;
  const now = new Map<string, string>();
  for (const resource of found.value.resources) {
    const path = pathOf(resource, found.value.url);
    if (path !== undefined && isCard(resource, path, url)) now.set(path, propText(resource, 'getetag'));
  }
  const before = memory?.etags ?? {};
  const isOther = ([path, etag]: readonly [string, string]) => etag === '' || before[path] !== etag;
  return ok({
    changed: Object.fromEntries([...now].filter(isOther)),
    gone: Object.keys(before).filter((path) => !now.has(path)),
    token,
  });
}

function pathOf({ href }: DavResource, base: string): string | undefined {
  return URL.parse(href, base)?.pathname;
}

/** Neither the address book itself nor a folder within it. */
function isCard(resource: DavResource, path: string, url: string): boolean {
  const type = propOf(resource, 'resourcetype');
  const isFolder = type !== undefined && childrenOf(type, 'collection').length > 0;
  return !isFolder && path.replace(/\/$/, '') !== new URL(url).pathname.replace(/\/$/, '');
}
