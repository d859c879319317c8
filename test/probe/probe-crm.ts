import { randomUUID } from 'node:crypto';

import { readNumber } from '#core/numbers/read-number.ts';
import type { CrmAdapter, RecordContext } from '#core/ports/crm-adapter.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';
import { CallId } from '#shared/domain/ids.ts';
import type { CrmReceipt, CrmStep, CrmWrite } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';

export interface ProbeWish {
  /** Somebody the CRM knows. */
  readonly number: string | undefined;
  /** ISO 3166, for a number without its country. */
  readonly country: string;
  /** A call and a note may be written. */
  readonly write: boolean;
  readonly say: (line: string) => void;
}

/**
 * Asks a real CRM what its documents leave open, one thing a line: who is there, who has a number, which pages open, and,
 * where it may write, how it takes a call, its end twice, and a note.
 */
export async function probeCrm(crm: CrmAdapter, { number, country, write, say }: ProbeWish): Promise<void> {
  const tested = (await crm.test?.()) ?? { ok: true as const, value: { name: '', missing: [] } };
  say(probeLine('who', tested));
  if (!tested.ok || number === undefined) return;
  const match = await find(crm, number, { country, say });
  const context: RecordContext = {
    party: { number: readNumber(number, country) },
    callId: randomUUID(),
    direction: 'incoming',
    ...(match !== undefined && { match }),
  };
  say(probeLine('page of the record', crm.recordUrl(context)));
  say(probeLine('page for a new one', crm.newRecordUrl(context)));
  if (write) await writeCall(crm, number, match, say);
}

async function find(
  { source }: CrmAdapter,
  number: string,
  { country, say }: Pick<ProbeWish, 'country' | 'say'>,
): Promise<Match | undefined> {
  if (source === undefined) return undefined;
  try {
    const matches = await source.find(readNumber(number, country), AbortSignal.timeout(source.deadlineMs));
    say(`found: ${matches.length}`);
    for (const { recordType, recordId, name, found, digitsAgreed } of matches)
      say(`  ${recordType} ${recordId}, ${name}, ${found}, ${digitsAgreed} digits`);
    return matches[0];
  } catch (error) {
    say(`found: no answer (${String(error)})`);
    return undefined;
  }
}

async function writeCall(
  { writer }: CrmAdapter,
  number: string,
  match: Match | undefined,
  say: ProbeWish['say'],
): Promise<void> {
  if (writer === undefined) return;
  const endedAt = Date.now();
  const call = {
    callId: CallId.parse(randomUUID()),
    direction: 'incoming' as const,
    number,
    startedAt: endedAt - 60_000,
    ...(match !== undefined && { record: { type: match.recordType as 'contact', id: match.recordId } }),
  };
  const finish = { step: 'finish', call, endedAt, talkMs: 45_000, result: 'answered' } as const;
  const steps: readonly (readonly [string, CrmWrite])[] = [
    ['beginning of a call', { step: 'begin', call, showCard: false }],
    ['its end', finish],
    ['its end once more', finish],
    ['a note', { step: 'note', call, text: 'Hookswitch probe: this can be deleted.' }],
  ];
  const receipts: Partial<Record<CrmStep, CrmReceipt>> = {};
  for (const [name, write] of steps) {
    const context: WriteContext = { receipts: { ...receipts }, isLate: true, attempts: 0 };
    const sent = await writer.send(write, context);
    if (sent.ok) receipts[write.step] ??= sent.value;
    say(probeLine(name, sent));
    if (!sent.ok && write.step === 'begin') return;
  }
  const context: WriteContext = { receipts, isLate: true, attempts: 1 };
  say(probeLine('the end, looked for', await writer.find(finish, context)));
}

export function probeLine(
  name: string,
  result: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: unknown },
): string {
  return result.ok
    ? `${name}: works ${JSON.stringify(result.value) ?? '(nothing)'}`
    : `${name}: does not work ${JSON.stringify(result.problem)}`;
}
