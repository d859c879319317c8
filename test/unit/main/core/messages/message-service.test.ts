import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { FakeTexts, lineServicesFixture } from '#test/support/line-services-fixture.ts';

const LINE = LineId.parse('line-1');

function attached() {
  const fixture = lineServicesFixture();
  const texts = new FakeTexts();
  fixture.messages.attach({ id: LINE, country: 'DE', messages: texts });
  return { ...fixture, texts };
}

/** Lets promises of a send settle. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('texts that come', () => {
  it('are on the disk before their sender hears that they arrived', () => {
    const { texts, store, told } = attached();
    expect(texts.come({ displayName: 'Ada', text: 'Hello' })).toBe(true);
    expect(store.list(1)).toMatchObject([{ name: 'Ada', text: 'Hello', direction: 'incoming', read: false }]);
    expect(told.changes).toBe(1);
  });

  it('are taken once when they come again, and acknowledged again', () => {
    const { texts, store } = attached();
    expect([texts.come(), texts.come(), texts.come({ key: 'a 2' })]).toEqual([true, true, true]);
    expect(store.counts()).toEqual({ total: 2, unread: 2 });
  });

  it('are not acknowledged when they could not be kept', () => {
    const { texts, store, logger } = attached();
    store.saveError = new Error('disk full');
    expect(texts.come()).toBe(false);
    expect(logger.lines).toContain('error message.save-failed');
  });

  it('are read when the agent says so', () => {
    const { texts, store, messages } = attached();
    texts.come();
    messages.markRead(store.list(1)[0]?.id ?? '');
    expect(store.counts().unread).toBe(0);
  });
});

describe('texts that go', () => {
  it('are kept, sent, and say so', async () => {
    const { texts, store, messages } = attached();
    const sent = messages.send(LINE, '1002', 'On my way');
    expect([sent.ok, store.list(1)[0]?.state]).toEqual([true, 'sending']);
    await settled();
    expect([texts.sent, store.list(1)[0]?.state]).toEqual([['1002: On my way'], 'sent']);
  });

  it('are tried again by themselves while that may help', async () => {
    const { texts, store, messages, time } = attached();
    texts.answer = 'no-answer';
    messages.send(LINE, '1002', 'Hi');
    await settled();
    expect(store.list(1)[0]).toMatchObject({ state: 'waiting', problem: 'no-answer' });
    texts.answer = undefined;
    time.advance(5000);
    await settled();
    expect(texts.sent).toHaveLength(2);
    expect(store.list(1)[0]?.state).toBe('sent');
    expect(store.list(1)[0]?.problem).toBeUndefined();
  });

  it('go as soon as the line is reachable again', async () => {
    const { texts, store, messages } = attached();
    texts.answer = 'not-reachable';
    messages.send(LINE, '1002', 'Hi');
    await settled();
    texts.answer = undefined;
    messages.reachable(LINE);
    await settled();
    expect(store.list(1)[0]?.state).toBe('sent');
  });

  it('fail at once when another try would bring the same answer, and when enough were made', async () => {
    const { texts, store, messages, time } = attached();
    texts.answer = 'no-such-number';
    messages.send(LINE, '9', 'Hi');
    await settled();
    expect(store.list(1)[0]).toMatchObject({ state: 'failed', problem: 'no-such-number' });
    texts.answer = 'server-busy';
    messages.send(LINE, '1002', 'Hi');
    for (let n = 0; n < 12; n += 1) {
      await settled();
      time.advance(600_000);
    }
    expect(store.list(1)[0]).toMatchObject({ state: 'failed', problem: 'server-busy' });
    expect(texts.sent).toHaveLength(1 + 8);
  });

  it('go once more when the agent wants it', async () => {
    const { texts, store, messages } = attached();
    texts.answer = 'refused-by-server';
    messages.send(LINE, '1002', 'Hi');
    await settled();
    texts.answer = undefined;
    const { id = '' } = store.list(1)[0] ?? {};
    expect(messages.retry(id).ok).toBe(true);
    await settled();
    expect([store.list(1)[0]?.state, messages.retry(id).ok, messages.retry('nobody').ok]).toEqual([
      'sent',
      false,
      false,
    ]);
  });

  it('whose sending the end of the app cut off are said not to have gone when it is there again', async () => {
    const { store, messages, texts, time } = attached();
    texts.send = () => new Promise(() => undefined);
    messages.send(LINE, '1002', 'On my way');
    await settled();
    expect(store.list(1)).toMatchObject([{ state: 'sending' }]);
    lineServicesFixture(time, store);
    expect(store.list(1)).toMatchObject([{ state: 'failed', problem: 'interrupted' }]);
  });

  it('are refused without a line', () => {
    const { messages } = lineServicesFixture();
    expect(messages.send(LINE, '1002', 'Hi')).toEqual({ ok: false, problem: 'not-reachable' });
  });
});
