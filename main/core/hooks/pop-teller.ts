import type { CallView } from '#shared/domain/call.ts';
import type { EventRuleSettings } from '#shared/domain/event-rules.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { PopReason } from '#shared/domain/screen-pop.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { OutboxService } from '../outbox/outbox-service.ts';
import type { PopWebhook } from '../pop/decide-pop.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import { eventPost, type EventPostProblem } from './event-post.ts';
import { popEventValues } from './event-values.ts';
import { orderPost } from './order-post.ts';
import { toldHook } from './told-hook.ts';

export interface PopTellerOptions {
  readonly outbox: Pick<OutboxService, 'add'>;
  readonly settings: () => EventRuleSettings;
  /** Whether anybody outside may hear of calls with this number. */
  readonly mayTell: (number: PartyNumber) => boolean;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly logger: Logger;
}

const REASONS = {
  'bad-address': 'bad-template',
  'bad-body': 'bad-template',
  'not-https': 'not-https',
  'host-not-allowed': 'host-not-allowed',
} as const satisfies Record<EventPostProblem, PopReason>;

/** The web addresses that screen-pop rules tell instead of opening a page: those of event rules, by the outbox, signed. */
export class PopTeller {
  readonly #options: PopTellerOptions;

  constructor(options: PopTellerOptions) {
    this.#options = options;
  }

  /** Gives the outbox what the web address is to be told of the call; returns its host. Emergency calls are told nobody. */
  tell(call: CallView, { hook, match, rule: by }: PopWebhook): Result<string, PopReason> {
    const { outbox, settings, mayTell, ids, clock, logger } = this.#options;
    const { number } = call.party;
    const rule = toldHook(settings(), hook);
    if (rule === undefined) return fail('hook-gone');
    if (number.kind === 'emergency' || !mayTell(number)) return fail('not-told');
    const eventId = ids.uuid();
    const at = clock.now();
    const values = popEventValues({ event: 'screen-pop', eventId, at }, call, { match, rule: by });
    const post = eventPost(rule, values, settings().hosts);
    if (!post.ok) return fail(REASONS[post.problem]);
    try {
      orderPost(outbox, { ruleId: rule.id, eventId, at, call, post: post.value });
    } catch (error) {
      logger.error('pop.not-told', { error: String(error) });
      return fail('hook-failed');
    }
    return ok(new URL(post.value.url).host);
  }
}
