import { WebhookSender } from '#adapters/hooks/webhook-sender.ts';
import { EventTeller } from '#core/hooks/event-teller.ts';
import { PopTeller } from '#core/hooks/pop-teller.ts';
import { eventPost } from '#core/hooks/event-post.ts';
import { hookAccount, ruleOfAccount } from '#core/hooks/hook-account.ts';
import { stateEventValues } from '#core/hooks/event-values.ts';
import type { OutboxSender } from '#core/ports/outbox-sender.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { noLogRule } from '#core/privacy/no-log.ts';
import type { EventTestReport } from '#shared/ipc/privacy-outputs.ts';

import type { AppParts } from './app-parts.ts';
import type { Base } from './compose-base.ts';
import { appHttpAgent } from './http-agent.ts';

/** The way to a rule's web address, for the outbox; undefined for what is no rule's, and for a rule that is gone. */
export function hookSenderOf(base: Base, secrets: SecretStore, account: string): OutboxSender | undefined {
  const ruleId = ruleOfAccount(account);
  const rule = base.storage.settings.current.eventRules.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return undefined;
  return new WebhookSender({
    hosts: () => base.storage.settings.current.eventRules.hosts,
    secret: () => (rule.signed ? secrets.get(hookAccount(rule.id)) : Promise.resolve(undefined)),
    clock: base.clock,
    userAgent: appHttpAgent(),
  });
}

/** Tells web addresses what rules want to be told, until the returned function is called. */
export function composeHooks(base: Base, { phone, crms }: Pick<AppParts, 'phone' | 'crms'>): () => void {
  const { storage, publisher, ids, clock, log } = base;
  const teller = new EventTeller({
    outbox: crms.outbox,
    settings: () => storage.settings.current.eventRules,
    mayTell: (number) => noLogRule(storage.settings.current.privacy.noLog, number) === undefined,
    ids,
    clock,
    logger: log.child({ part: 'hooks' }),
  });
  const stopCalls = phone.calls.observe(teller);
  const stopState = publisher.onSnapshot(({ agent }) => teller.stateChanged(agent));
  return () => {
    stopCalls();
    stopState();
  };
}

/** What screen-pop rules tell web addresses, instead of opening a page. */
export function popTeller(base: Base, { outbox }: Pick<AppParts['crms'], 'outbox'>): PopTeller {
  const { storage, ids, clock, log } = base;
  return new PopTeller({
    outbox,
    settings: () => storage.settings.current.eventRules,
    mayTell: (number) => noLogRule(storage.settings.current.privacy.noLog, number) === undefined,
    ids,
    clock,
    logger: log.child({ part: 'hooks' }),
  });
}

/** Sends a made-up event by a rule, at once and outside of the outbox. */
export async function testRule(base: Base, secrets: SecretStore, id: string): Promise<EventTestReport> {
  const { storage, publisher, ids, clock } = base;
  const { rules, hosts } = storage.settings.current.eventRules;
  const rule = rules.find((each) => each.id === id);
  const sender = hookSenderOf(base, secrets, hookAccount(id));
  if (rule === undefined || sender === undefined) return { outcome: 'not-connected' };
  const facts = { event: 'agent-state' as const, eventId: ids.uuid(), at: clock.now() };
  const post = eventPost(rule, stateEventValues(facts, publisher.current().agent), hosts);
  if (!post.ok) return { outcome: post.problem };
  const write = { step: 'post' as const, eventId: facts.eventId, at: facts.at, ...post.value };
  const sent = await sender.send(write, { receipts: {}, isLate: false, attempts: 0 });
  if (sent.ok) return { outcome: 'passed' };
  const { problem, detail } = sent.problem;
  return { outcome: problem, ...(detail !== undefined && { detail }) };
}
