import type { AgentChoice, AgentStatus, NotReadyReason } from '#shared/domain/agent.ts';
import { KNOWN_REASONS } from '#shared/domain/known-reasons.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** A reason in the agent's own words, or in the catalog's for those that it names. */
export function reasonText({ id, text }: NotReadyReason, t: Translate): string {
  if (text !== '') return text;
  const known = KNOWN_REASONS.find((each) => each === id);
  return known === undefined ? id : t(`agent.choice.${known}`);
}

/** What an agent chose, in words: `Not ready: Lunch`. */
export function choiceText(choice: AgentChoice, t: Translate): string {
  if (choice.state === 'ready') return t('agent.ready');
  return t('agent.away', { state: t('agent.not-ready'), reason: reasonText(choice.reason, t) });
}

/** Why the agent is not ready, where the line below does not say it already. */
export function whyText({ state, reason, chosen }: AgentStatus, t: Translate): string | undefined {
  if (state !== 'not-ready') return undefined;
  if (chosen !== undefined) return reasonText(chosen, t);
  return reason === 'no-microphone' ? t('agent.reason.no-microphone') : undefined;
}
