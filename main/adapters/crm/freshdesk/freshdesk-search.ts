import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { askByType } from '../lookup/ask-by-type.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { caseNumber } from '../lookup/search-words.ts';
import type { FreshdeskClient, FreshdeskRequest } from './freshdesk-client.ts';
import { FreshdeskId } from './freshdesk-values.ts';

const Named = z.object({ id: FreshdeskId, name: z.string().catch('') });
const Companies = z.object({ companies: z.array(z.unknown()) });
const Ticket = z.object({ id: FreshdeskId, subject: z.string().nullish().catch(undefined) });

/** Freshdesk completes names from two letters on. */
const LETTERS_MIN = 2;

type Asked = Promise<Result<readonly FoundRecord[], CrmFailure>>;

interface Question {
  readonly request: FreshdeskRequest;
  /** Undefined where the answer is not what was asked for. */
  readonly read: (value: unknown) => readonly FoundRecord[] | undefined;
}

/**
 * Finds contacts and companies whose names have words that begin like this, and the ticket with this number. Tickets
 * cannot be searched by their subject (API v2, "Filter Tickets").
 */
export function searchFreshdesk(
  client: FreshdeskClient,
  text: string,
  signal: AbortSignal,
): Promise<readonly FoundRecord[]> {
  const wish = { timeoutMs: SEARCH_TIMEOUT_MS, signal };
  const ask = async ({ request, read }: Question): Asked => {
    const answered = await client.call(request, wish);
    if (!answered.ok) return answered;
    const found = read(answered.value);
    return found === undefined ? fail({ problem: 'bad-answer', detail: request.path }) : ok(found);
  };
  const number = caseNumber(text);
  if (number !== undefined) return ticketOnly(ask(ticketQuestion(number)));
  if (text.length < LETTERS_MIN) return Promise.resolve([]);
  return askByType(nameQuestions(text), ask, ({ problem }) => problem === 'not-allowed');
}

/** A number that no ticket has is an answer. */
async function ticketOnly(asked: Asked): Promise<readonly FoundRecord[]> {
  const answered = await asked;
  if (!answered.ok && answered.problem.problem === 'no-record') return [];
  return askByType(
    [answered],
    (each) => Promise.resolve(each),
    () => false,
  );
}

function ticketQuestion(number: string): Question {
  return {
    request: { method: 'GET', path: `tickets/${number}` },
    read: (value) => {
      const ticket = Ticket.safeParse(value).data;
      if (ticket === undefined) return undefined;
      const { id, subject } = ticket;
      return [{ type: 'ticket', id, name: subject ?? `#${id}`, detail: `#${id}` }];
    },
  };
}

function nameQuestions(text: string): readonly Question[] {
  return [
    {
      request: { method: 'GET', path: 'contacts/autocomplete', query: { term: text } },
      read: (value) => named('contact', z.array(z.unknown()).safeParse(value).data),
    },
    {
      request: { method: 'GET', path: 'companies/autocomplete', query: { name: text } },
      read: (value) => named('company', Companies.safeParse(value).data?.companies),
    },
  ];
}

function named(
  type: 'contact' | 'company',
  rows: readonly unknown[] | undefined,
): readonly FoundRecord[] | undefined {
  return rows?.flatMap((row) => {
    const read = Named.safeParse(row).data;
    return read === undefined ? [] : { type, ...read };
  });
}
