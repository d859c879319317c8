import type { AgentStatus } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { EventMoment, EventRule, EventRuleSettings } from '#shared/domain/event-rules.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { OutboxService } from '../outbox/outbox-service.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { TemplateValues } from '../templates/template-value.ts';
import { eventPost } from './event-post.ts';
import { callEventValues, stateEventValues } from './event-values.ts';
import { orderPost } from './order-post.ts';

export interface EventTellerOptions {
  readonly outbox: Pick<OutboxService, 'add'>;
  readonly settings: () => EventRuleSettings;
  /** Whether anybody outside may hear of calls with this number. */
  readonly mayTell: (number: PartyNumber) => boolean;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Gives the outbox what rules want to be told of calls and of the agent. Of emergency calls, and of numbers that nobody
 * outside may hear of, nothing is ever told.
 */
export class EventTeller implements CallObserver {
  readonly #options: EventTellerOptions;
  #state: string | undefined;

  constructor(options: EventTellerOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call, previous }: CallChange): void {
    const { number } = call.party;
    if (kind === 'left' || number.kind === 'emergency' || !this.#options.mayTell(number)) return;
    for (const moment of momentsOf(call, previous))
      this.#tell(moment, call, (facts) => callEventValues(facts, call));
  }

  /** The agent's state may have changed; the first one that is heard of is where it begins. */
  stateChanged(status: AgentStatus): void {
    const { state, reason, chosen } = status;
    const told = [state, reason, chosen?.id].join(' ');
    const isFirst = this.#state === undefined;
    if (told === this.#state) return;
    this.#state = told;
    if (!isFirst) this.#tell('agent-state', undefined, (facts) => stateEventValues(facts, status));
  }

  #tell(
    event: EventMoment,
    call: CallView | undefined,
    valuesOf: (facts: { event: EventMoment; eventId: string; at: number }) => TemplateValues,
  ): void {
    const { settings, clock, ids } = this.#options;
    const { rules, hosts } = settings();
    for (const rule of rules) {
      if (!rule.enabled || !rule.on.includes(event)) continue;
      const eventId = ids.uuid();
      const at = clock.now();
      this.#order(rule, { eventId, at, call }, valuesOf({ event, eventId, at }), hosts);
    }
  }

  #order(
    rule: EventRule,
    {
      eventId,
      at,
      call,
    }: { readonly eventId: string; readonly at: number; readonly call: CallView | undefined },
    values: TemplateValues,
    hosts: readonly string[],
  ): void {
    const { outbox, logger } = this.#options;
    const post = eventPost(rule, values, hosts);
    if (!post.ok) {
      logger.warn('events.not-told', { rule: rule.id, problem: post.problem });
      return;
    }
    try {
      orderPost(outbox, { ruleId: rule.id, eventId, at, call, post: post.value });
    } catch (error) {
      logger.error('events.not-taken', { error: String(error) });
    }
  }
}

function momentsOf(call: CallView, previous: CallView | undefined): readonly EventMoment[] {
  if (call.phase === 'ended' && previous?.phase !== 'ended')
    return call.result === 'missed' ? ['end', 'missed'] : ['end'];
  if (call.answeredAt !== undefined && previous?.answeredAt === undefined) return ['answer'];
  return call.phase === 'ringing' && previous?.phase !== 'ringing' ? ['ring'] : [];
}
