import { LineId } from '#shared/domain/ids.ts';
import type { TextMessage } from '#shared/domain/message.ts';
import { readNumber } from '#core/numbers/read-number.ts';

/** A text that came and was not looked at; each index has an id of its own and is a minute later. */
export function aTextMessage(index = 1, values: Partial<TextMessage> = {}): TextMessage {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    lineId: LineId.parse('line-1'),
    direction: 'incoming',
    number: readNumber('+493012345678', 'DE'),
    name: 'Ada Byron',
    text: 'Can you call me back?',
    at: Date.UTC(2026, 0, 1, 10, index),
    state: 'received',
    read: false,
    ...values,
  };
}
