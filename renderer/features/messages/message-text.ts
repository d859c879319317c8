import type { TextMessage } from '#shared/domain/message.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { numberText } from '../calls/party-name.ts';

/** The other side of a text: the name, or the number. */
export function messageName({ name, number }: TextMessage, t: Translate): string {
  return name.trim() === '' ? numberText(number, t) : name;
}

/** What became of a text of ours, with the reason when it did not go. */
export function messageFate({ state, problem }: TextMessage, t: Translate): string {
  const words = t(`message.state.${state}`);
  if (problem === undefined) return words;
  return t('message.fate', { state: words, problem: t(`message.problem.${problem}`) });
}

/** Where an answer goes; undefined when the sender hides. */
export function replyNumber({ number }: TextMessage): string | undefined {
  return number.kind === 'withheld' || number.raw === '' ? undefined : number.raw;
}
