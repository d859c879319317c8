import type { CallResult } from '#shared/domain/call.ts';
import type { Surface, TimelineMark } from '#shared/domain/timeline.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** The name of a moment, with the device, key or result it carries. */
export function markText({ name, detail }: TimelineMark, t: Translate): string {
  const words = t(`why.mark.${name}`);
  if (detail === undefined || name === 'held') return words;
  if (name === 'ended') return `${words} · ${t(`result.${detail as CallResult}`)}`;
  if (name.endsWith('-asked')) return `${words} · ${t(`why.surface.${detail as Surface}`)}`;
  return `${words} · ${detail}`;
}
