import { z } from 'zod';

import type { BookEntry, BookFailure, BookReading, BookSource, BookWatch } from '#core/ports/book-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HttpAgent } from '../../crm/http/http-agent.ts';
import { collectionChanges, type CollectionChanges, type CollectionMemory } from './collection-changes.ts';
import { DavClient } from './dav-client.ts';
import { discoverBooks, type DavCollection } from './discover-books.ts';
import { readCards } from './read-cards.ts';

const Memory = z.record(
  z.string(),
  z.object({ ctag: z.string(), token: z.string(), etags: z.record(z.string(), z.string()) }),
);
type Memory = Readonly<Record<string, CollectionMemory>>;

export interface CardDavSettings {
  readonly address: string;
  readonly userName: string;
  readonly password: string;
  readonly userAgent: HttpAgent;
}

interface Change {
  readonly collection: DavCollection;
  readonly known: CollectionMemory | undefined;
  readonly changes: CollectionChanges;
}

/** All address books of one person on a CardDAV server (RFC 6352). After the first time only what changed is read. */
export class CardDavSource implements BookSource {
  readonly #settings: CardDavSettings;

  constructor(settings: CardDavSettings) {
    this.#settings = settings;
  }

  async read(kept: string | undefined, watch: BookWatch): Promise<Result<BookReading, BookFailure>> {
    const { address, userName, password, userAgent } = this.#settings;
    if (userName !== '' && password === '') return fail({ problem: 'locked' });
    const client = new DavClient({ userName, password, userAgent, signal: watch.signal });
    try {
      const found = await discoverBooks(client, address);
      return found.ok
        ? await this.#readBooks(client, found.value, readMemory(kept), watch)
        : fail(found.problem);
    } catch (error) {
      if (watch.signal.aborted) return fail({ problem: 'stopped' });
      throw error;
    }
  }

  async #readBooks(
    client: DavClient,
    collections: readonly DavCollection[],
    memory: Memory | undefined,
    watch: BookWatch,
  ): Promise<Result<BookReading, BookFailure>> {
    const all: Change[] = [];
    for (const collection of collections) {
      const known = memory?.[collection.url];
      const changes = await collectionChanges(client, collection, known);
      if (!changes.ok) return fail(changes.problem);
      all.push({ collection, known, changes: changes.value });
    }
    const read = await readChanged(client, all, watch);
    if (!read.ok) return read;
    const left = Object.keys(memory ?? {}).filter((url) => collections.every((each) => each.url !== url));
    const removed = left.flatMap((url) => Object.keys(memory?.[url]?.etags ?? {}));
    return ok({
      extent: memory === undefined ? 'all' : 'changes',
      entries: read.value,
      gone: [...all.flatMap(({ changes }) => changes.gone), ...removed],
      referrals: 0,
      memory: JSON.stringify(
        Object.fromEntries(all.map((change) => [change.collection.url, memoryAfter(change)])),
      ),
    });
  }
}

async function readChanged(
  client: DavClient,
  all: readonly Change[],
  watch: BookWatch,
): Promise<Result<readonly BookEntry[], BookFailure>> {
  const total = all.reduce((sum, { changes }) => sum + Object.keys(changes.changed).length, 0);
  let done = 0;
  const entries: BookEntry[] = [];
  const cardWatch = {
    signal: watch.signal,
    onCards: (count: number) => {
      done += count;
      watch.progress(done, total);
    },
  };
  for (const { collection, changes } of all) {
    const read = await readCards(client, collection.url, Object.keys(changes.changed), cardWatch);
    if (!read.ok) return fail(read.problem);
    entries.push(...read.value);
  }
  return ok(entries);
}

function memoryAfter({ collection, known, changes }: Change): CollectionMemory {
  const gone = new Set(changes.gone);
  const stay = Object.entries(known?.etags ?? {}).filter(([path]) => !gone.has(path));
  return {
    ctag: collection.ctag,
    token: changes.token,
    etags: { ...Object.fromEntries(stay), ...changes.changed },
  };
}

/** What cannot be read any more was never kept: everything is read anew. */
function readMemory(kept: string | undefined): Memory | undefined {
  if (kept === undefined) return undefined;
  try {
    return Memory.parse(JSON.parse(kept));
  } catch {
    return undefined;
  }
}
