import type { Translate } from '../../i18n/message-key.ts';

/** What imports and directories call a number that its file does not name. */
const KNOWN = ['phone', 'mobile', 'extension', 'work', 'home', 'main', 'pager'] as const;

/** What a number is called, in the language on screen; what somebody typed stays as it is. */
export function numberLabel(label: string, t: Translate): string {
  const known = KNOWN.find((one) => one === label);
  return known === undefined ? label : t(`people.labels.${known}`);
}

/** What is kept for a label as the form shows it: a known one stays known, in whatever language it was read. */
export function keptLabel(text: string, t: Translate): string {
  return KNOWN.find((one) => t(`people.labels.${one}`) === text) ?? text;
}
