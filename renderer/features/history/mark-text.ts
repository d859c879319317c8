import type { CallResult } from '#shared/domain/call.ts';
import type { Surface, TimelineMark } from '#shared/domain/timeline.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** What nobody did: it happened by itself. */
const BY_ITSELF = ['answer-asked', 'reject-asked', 'redirect-asked'] as const;

/** The name of a moment, with the device, key or result it carries. */
export function markText({ name, detail }: TimelineMark, t: Translate): string {
  const byItself = detail === 'automatic' && BY_ITSELF.find((each) => each === name);
  if (byItself) return t(`why.automatic.${byItself}`);
  const words = t(`why.mark.${name}`);
  if (detail === undefined || name === 'held') return words;
  if (name === 'ended') return dotted([words, t(`result.${detail as CallResult}`)], t);
  if (name.endsWith('-asked')) return dotted([words, t(`why.surface.${detail as Surface}`)], t);
  return dotted([words, detail], t);
}
