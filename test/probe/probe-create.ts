import { randomUUID } from 'node:crypto';

import { readNumber } from '#core/numbers/read-number.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
import { CallId } from '#shared/domain/ids.ts';

import { probeLine, type ProbeWish } from './probe-crm.ts';

const NOTHING_BEFORE = { receipts: {}, isLate: true, attempts: 0 };

/**
 * Makes one record of a number that nobody may have: whether it is taken, found again by our id and by its number, and
 * whether a second one is refused.
 */
export async function probeCreate(
  { writer, source }: CrmAdapter,
  number: string,
  { country, say }: Pick<ProbeWish, 'country' | 'say'>,
): Promise<void> {
  const create = writer?.extras?.create;
  if (create === undefined) {
    say('new records: not offered');
    return;
  }
  const [kind] = create.kinds;
  const call = {
    callId: CallId.parse(randomUUID()),
    direction: 'incoming' as const,
    number: readNumber(number, country).e164 ?? number,
    startedAt: Date.now(),
  };
  const note = 'Hookswitch probe: this can be deleted.';
  const fields = { kind, firstName: 'Probe', lastName: 'Hookswitch', company: '', email: '', note };
  const write = { step: 'create' as const, call, newId: randomUUID(), fields, anyway: false };
  const made = await create.send(write, NOTHING_BEFORE);
  say(probeLine(`a new ${kind}`, made));
  if (!made.ok) return;
  say(probeLine('looked for by our id', await create.find(write, NOTHING_BEFORE)));
  const again = { ...write, newId: randomUUID() };
  say(probeLine('a second one', await create.send(again, NOTHING_BEFORE)));
  if (source === undefined) return;
  const found = await source.find(readNumber(call.number, ''), AbortSignal.timeout(source.deadlineMs));
  say(`found by its number: ${found.length}`);
}
