import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import type { MessageStore } from '#core/ports/message-store.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';

const OUT = { direction: 'outgoing', state: 'sending', read: true } as const;

/** What every store of texts promises. `make` gives an empty one each time. */
export function describeMessageStore(name: string, make: () => MessageStore): void {
  describe(`${name} as a store of texts`, () => {
    it('gives a text back exactly as it was kept', () => {
      const store = make();
      const message = aTextMessage(1, { text: 'Zeile 1\nZeile 2 · ünï', name: '' });
      expect(store.keep(message, 'a 1')).toBe(true);
      expect(store.get(message.id)).toEqual(message);
    });

    it('keeps a text once, however often it comes', () => {
      const store = make();
      expect([store.keep(aTextMessage(1), 'a 1'), store.keep(aTextMessage(2), 'a 1')]).toEqual([true, false]);
      expect(store.list(10)).toEqual([aTextMessage(1)]);
    });

    it('keeps any number of texts without a key', () => {
      const store = make();
      store.keep(aTextMessage(1, OUT));
      store.keep(aTextMessage(2, OUT));
      expect(store.counts()).toEqual({ total: 2, unread: 0 });
    });

    it('lists the newest first, as many as wanted', () => {
      const store = make();
      for (const index of [1, 2, 3]) store.keep(aTextMessage(index), `a ${index}`);
      expect(store.list(2)).toEqual([aTextMessage(3), aTextMessage(2)]);
    });

    it('counts what nobody has looked at, and marks a sender’s texts as seen together', () => {
      const store = make();
      const other = readNumber('+12025550143', 'DE');
      store.keep(aTextMessage(1), 'a 1');
      store.keep(aTextMessage(2), 'a 2');
      store.keep(aTextMessage(3, { number: other }), 'a 3');
      store.markRead(aTextMessage(2).id);
      expect(store.counts()).toEqual({ total: 3, unread: 1 });
    });

    it('keeps senders who hide apart', () => {
      const store = make();
      const hidden = readNumber('', 'DE', true);
      store.keep(aTextMessage(1, { number: hidden }), 'a 1');
      store.keep(aTextMessage(2, { number: hidden }), 'a 2');
      store.markRead(aTextMessage(1).id);
      expect(store.counts().unread).toBe(1);
    });

    it('remembers what became of a text, and forgets a problem that passed', () => {
      const store = make();
      const sent = aTextMessage(1, OUT);
      store.keep(sent);
      store.change(sent.id, 'waiting', 'no-answer');
      const waiting = store.waiting();
      store.change(sent.id, 'sent');
      expect(waiting).toEqual([{ ...sent, state: 'waiting', problem: 'no-answer' }]);
      expect([store.get(sent.id), store.waiting()]).toEqual([{ ...sent, state: 'sent' }, []]);
      expect(store.change(aTextMessage(9).id, 'sent')).toBe(false);
    });

    it('does not send again what a crash may have cut off after it went', () => {
      const store = make();
      store.keep(aTextMessage(1, OUT));
      store.closeInterrupted();
      expect(store.list(1)).toEqual([aTextMessage(1, { ...OUT, state: 'failed', problem: 'interrupted' })]);
    });

    it('forgets the texts of a line', () => {
      const store = make();
      store.keep(aTextMessage(1), 'a 1');
      store.keep(aTextMessage(2, { lineId: LineId.parse('demo') }), 'a 2');
      store.forgetLine(LineId.parse('demo'));
      expect(store.list(9)).toEqual([aTextMessage(1)]);
    });
  });
}
