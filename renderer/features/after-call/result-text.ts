import type { DispositionChoice } from '#shared/domain/disposition.ts';
import { KNOWN_DISPOSITIONS } from '#shared/domain/known-dispositions.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** A result in words: its own, or those of one that the app brings with it. */
export function resultText({ id, text }: DispositionChoice, t: Translate): string {
  if (text !== '') return text;
  const known = KNOWN_DISPOSITIONS.find((each) => each === id);
  return known === undefined ? id : t(`disposition.known.${known}`);
}
