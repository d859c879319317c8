import type { AgentStatus } from '#shared/domain/agent.ts';
import type { Reason } from '#shared/why/reason.ts';
import type { Dates } from '../../i18n/create-dates.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { reasonText as chosenText } from '../header/reason-text.ts';
import { spanText } from './span-text.ts';

/** One reason as a sentence in the language on screen. */
export function reasonText({ code, values = {} }: Reason, t: Translate, dates: Dates): string {
  const { duration, ms, outMs, from, to, count, name, device, surface, agent } = values;
  return t(`why.${code}`, {
    ...(duration !== undefined && { duration: spanText(duration, t, dates) }),
    ...(ms !== undefined && { ms: dates.number(Math.round(ms)) }),
    ...(outMs !== undefined && { outMs: dates.number(Math.round(outMs)) }),
    ...(from !== undefined && { from: dates.clockWithSeconds(from) }),
    ...(to !== undefined && { to: dates.clockWithSeconds(to) }),
    ...(count !== undefined && { count }),
    ...(name !== undefined && { name }),
    ...(device !== undefined && { device }),
    ...(surface !== undefined && { surface: t(`why.surface.${surface}`) }),
    ...(agent !== undefined && { agent: agentText(agent, t) }),
  });
}

function agentText({ state, reason, chosen }: AgentStatus, t: Translate): string {
  const words = t(`agent.${state}`);
  const known = reason === undefined ? undefined : t(`agent.reason.${reason}`);
  const why = chosen === undefined ? known : chosenText(chosen, t);
  return why === undefined ? words : t('agent.away', { state: words, reason: why });
}
