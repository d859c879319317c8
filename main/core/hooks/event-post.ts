import { EVENT_BODY, EVENT_PLACEHOLDERS, type EventRule } from '#shared/domain/event-rules.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { checkExternalUrl } from '../pop/check-external-url.ts';
import { fillJson } from '../templates/fill-json.ts';
import { fillUrl } from '../templates/fill-url.ts';
import type { TemplateValues } from '../templates/template-value.ts';

export type EventPostProblem = 'bad-address' | 'bad-body' | 'not-https' | 'host-not-allowed';

export interface EventPost {
  readonly url: string;
  readonly body: string;
}

/** Address and body of an event by its rule, on one of the hosts that events may go to. */
export function eventPost(
  rule: Pick<EventRule, 'url' | 'body'>,
  values: TemplateValues,
  hosts: readonly string[],
): Result<EventPost, EventPostProblem> {
  const filled = fillUrl(rule.url, values, EVENT_PLACEHOLDERS);
  if (!filled.ok) return fail('bad-address');
  const url = checkExternalUrl(filled.value, hosts);
  if (!url.ok) return url;
  const body = fillJson(rule.body.trim() === '' ? EVENT_BODY : rule.body, values, EVENT_PLACEHOLDERS);
  return body.ok ? ok({ url: url.value, body: body.value }) : fail('bad-body');
}
