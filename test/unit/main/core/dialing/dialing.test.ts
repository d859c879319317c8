import { describe, expect, it } from 'vitest';

import { findNumber } from '#core/dialing/find-number.ts';
import { redialLast } from '#core/dialing/redial.ts';
import { CONFIRM_MS } from '#core/dialing/dial-offers.ts';
import { SelectionDialer, UNDO_MS } from '#core/dialing/selection-dialer.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { aNumber } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { dialDesk } from '#test/support/dial-desk.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';

describe('the number in a text', () => {
  it.each([
    ['+49 30 901820', '+4930901820'],
    ['  (030) 901820 ', '030901820'],
    ['Please call Marta under 030 901820, thanks', '+4930901820'],
    ['Tel.: +46 8 123 456 78 (office)', '+46812345678'],
    ['tel:+4930901820', '+4930901820'],
    ['204', '204'],
  ])('%j is %s', (text, dial) => {
    expect(findNumber(text, 'DE')).toMatchObject({ dial });
  });

  it.each(['', 'nobody', 'Order 4471 of 21.11.2026', 'x'.repeat(5000)])('%j has none', (text) => {
    expect(findNumber(text, 'DE')).toBeUndefined();
  });
});

function withDialer(text: string, outcome: Result<void, CallProblem> = ok()) {
  const desk = dialDesk({ outcome });
  const state = { text };
  const dialer = new SelectionDialer({
    selection: { read: () => Promise.resolve({ text: state.text, source: 'selection' }) },
    offers: desk.offers,
    guard: desk.guard,
    country: () => 'DE',
    onNothing: () => desk.done.push('nothing'),
  });
  return { ...desk, dialer, text: state };
}

describe('dialling what is selected', () => {
  it('shows the number for a moment and then dials it', async () => {
    const { dialer, done, state, time } = withDialer('Marta: 030 901820');
    await dialer.offerSelection();
    expect(state.offer).toMatchObject({
      number: { display: '+49 30 901820' },
      source: 'selection',
      dialAt: time.now() + UNDO_MS,
    });
    time.advance(UNDO_MS);
    expect([done, state.offer]).toEqual([['dial +4930901820'], undefined]);
  });

  it('dials nothing after it was stopped, and at once when asked to', async () => {
    const { dialer, offers, done, state, time } = withDialer('204');
    await dialer.offerSelection();
    offers.cancel(state.offer?.id ?? '');
    time.advance(60_000);
    expect(done).toEqual([]);
    await dialer.offerSelection();
    const id = state.offer?.id ?? '';
    await offers.confirm(id);
    await offers.confirm(id);
    time.advance(60_000);
    expect(done).toEqual(['dial 204']);
  });

  it('asks before an emergency number and takes silence for no', async () => {
    const { dialer, offers, done, state, time } = withDialer('112');
    await dialer.offerSelection();
    expect(state.offer).toMatchObject({ confirm: 'emergency' });
    expect(state.offer?.dialAt).toBeUndefined();
    time.advance(CONFIRM_MS);
    expect([done, state.offer]).toEqual([[], undefined]);
    await dialer.offerSelection();
    await offers.confirm(state.offer?.id ?? '');
    expect(done).toEqual(['dial 112']);
  });

  it('lets the last of two presses count', async () => {
    const { dialer, done, text, time } = withDialer('204');
    const first = dialer.offerSelection();
    text.text = '205';
    await Promise.all([first, dialer.offerSelection()]);
    time.advance(UNDO_MS);
    expect(done).toEqual(['dial 205']);
  });

  it('says when nothing can be dialled, and when dialling failed', async () => {
    const none = withDialer('nobody here');
    await none.dialer.offerSelection();
    expect(none.done).toEqual(['nothing']);
    const { dialer, offers, done, state } = withDialer('204', fail('not-reachable'));
    await dialer.offerSelection();
    await expect(offers.confirm(state.offer?.id ?? '')).resolves.toEqual({
      ok: false,
      problem: 'not-reachable',
    });
    expect(done).toEqual(['dial 204', 'not-reachable 204']);
  });
});

describe('calling the last number again', () => {
  it('dials whom the agent called last, or says that there was nobody', async () => {
    const history = new MemoryHistory();
    const done: string[] = [];
    const parts = {
      history,
      dial: (number: string) => {
        done.push(number);
        return Promise.resolve(ok());
      },
      onNothing: () => done.push('nothing'),
    };
    await redialLast(parts);
    history.save(aHistoryEntry({ direction: 'outgoing', number: aNumber({ e164: '+4930901820' }) }));
    await redialLast(parts);
    expect(done).toEqual(['nothing', '+4930901820']);
  });
});

describe('an offer', () => {
  const told: string[] = [];
  const wanted = (number: string) => ({
    dial: number,
    number: aNumber(),
    source: 'crm' as const,
    undoMs: 3000,
    told: (as: string) => void told.push(`${number} ${as}`),
  });

  it('tells once what became of it: dialled, stopped, replaced by another one, or why it failed', async () => {
    const { offers, state } = dialDesk();
    offers.offer(wanted('7001'));
    offers.offer(wanted('7002'));
    await offers.confirm(state.offer?.id ?? '');
    offers.offer(wanted('7003'));
    offers.cancel(state.offer?.id ?? '');
    const broken = dialDesk({ outcome: fail('not-reachable') });
    broken.offers.offer(wanted('7004'));
    await broken.offers.confirm(broken.state.offer?.id ?? '');
    offers.clear();
    expect(told).toEqual(['7001 stopped', '7002 dialled', '7003 stopped', '7004 not-reachable']);
  });
});
