import { describe, expect, it } from 'vitest';

import type { DialOffer } from '#shared/domain/snapshot.ts';
import { findNumber } from '#core/dialing/find-number.ts';
import { redialLast } from '#core/dialing/redial.ts';
import { CONFIRM_MS, SelectionDialer, UNDO_MS } from '#core/dialing/selection-dialer.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { aNumber } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
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
    expect(findNumber(text, 'DE')?.confirm).toBeUndefined();
  });

  it.each(['', 'nobody', 'Order 4471 of 21.11.2026', 'x'.repeat(5000)])('%j has none', (text) => {
    expect(findNumber(text, 'DE')).toBeUndefined();
  });

  it('has to be confirmed when it is an emergency or costs extra', () => {
    expect(findNumber('110', 'DE')?.confirm).toBe('emergency');
    expect(findNumber('Hotline 0900 1234567', 'DE')?.confirm).toBe('toll');
    expect(findNumber('0180 5 123456', 'DE')?.confirm).toBe('toll');
  });
});

function withDialer(text: string, outcome: Result<void, CallProblem> = ok()) {
  const time = new FakeTime();
  const state = { text, offer: undefined as DialOffer | undefined };
  const done: string[] = [];
  const dialer = new SelectionDialer({
    selection: { read: () => Promise.resolve({ text: state.text, source: 'selection' }) },
    clock: time,
    timer: time,
    ids: new CountingIds(),
    country: () => 'DE',
    dial: (number) => {
      done.push(`dial ${number}`);
      return Promise.resolve(outcome);
    },
    onOffer: (offer) => {
      state.offer = offer;
    },
    onNothing: () => done.push('nothing'),
    onFailed: (problem, number) => done.push(`${problem} ${number}`),
  });
  return { dialer, done, state, time };
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
    const { dialer, done, state, time } = withDialer('204');
    await dialer.offerSelection();
    dialer.cancel(state.offer?.id ?? '');
    time.advance(60_000);
    expect(done).toEqual([]);
    await dialer.offerSelection();
    const id = state.offer?.id ?? '';
    await dialer.confirm(id);
    await dialer.confirm(id);
    time.advance(60_000);
    expect(done).toEqual(['dial 204']);
  });

  it('asks before an emergency number and takes silence for no', async () => {
    const { dialer, done, state, time } = withDialer('112');
    await dialer.offerSelection();
    expect(state.offer).toMatchObject({ confirm: 'emergency' });
    expect(state.offer?.dialAt).toBeUndefined();
    time.advance(CONFIRM_MS);
    expect([done, state.offer]).toEqual([[], undefined]);
    await dialer.offerSelection();
    await dialer.confirm(state.offer?.id ?? '');
    expect(done).toEqual(['dial 112']);
  });

  it('lets the last of two presses count', async () => {
    const { dialer, done, state, time } = withDialer('204');
    const first = dialer.offerSelection();
    state.text = '205';
    await Promise.all([first, dialer.offerSelection()]);
    time.advance(UNDO_MS);
    expect(done).toEqual(['dial 205']);
  });

  it('says when nothing can be dialled, and when dialling failed', async () => {
    const none = withDialer('nobody here');
    await none.dialer.offerSelection();
    expect(none.done).toEqual(['nothing']);
    const { dialer, done, state } = withDialer('204', fail('not-reachable'));
    await dialer.offerSelection();
    await expect(dialer.confirm(state.offer?.id ?? '')).resolves.toEqual({
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
