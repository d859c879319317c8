import { readUrlTemplate } from '#shared/templates/read-url-template.ts';
import type { Translate } from '../../i18n/message-key.ts';

const OPENS = /^(?:https:\/\/|http:\/\/127\.0\.0\.1[:/])/i;

/** What is wrong with the template of an address, in words that name the part. */
export function addressProblem(url: string, t: Translate): string | undefined {
  const read = readUrlTemplate(url.trim());
  if (!read.ok) return t(`template.problem.${read.problem.code}`, { part: read.problem.part });
  return OPENS.test(url.trim()) ? undefined : t('settings.records.notHttps');
}
