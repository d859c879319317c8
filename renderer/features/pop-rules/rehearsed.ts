import type { RehearsedCall, RehearsedPop } from '#shared/ipc/pop-outputs.ts';
import type { Dates } from '../../i18n/create-dates.ts';
import type { Translate } from '../../i18n/message-key.ts';

function opens({ kind }: RehearsedPop): boolean {
  return kind !== 'nothing' && kind !== 'failed' && kind !== 'webhook';
}

export function opensPage({ would }: RehearsedCall): boolean {
  return would.some(opens);
}

/** Whether something else would open by itself than did. What the agent opened by hand says nothing about rules. */
export function differs(call: RehearsedCall): boolean {
  const { did } = call;
  if (did.reason === 'by-hand') return false;
  const pages = call.would.filter(opens);
  if (did.state !== 'opened') return pages.length > 0;
  return pages.length !== 1 || pages[0]?.matchId !== did.matchId;
}

export function wouldText({ would }: RehearsedCall, t: Translate, dates: Dates): string {
  if (would.length === 0) return t('popRules.rehearsal.nothing');
  return dates.list(would.map((pop) => withRule(popText(pop, t), pop, t)));
}

function popText({ kind, record, host, reason }: RehearsedPop, t: Translate): string {
  switch (kind) {
    case 'record':
      return t('popRules.rehearsal.record', { name: record ?? '' });
    case 'address':
    case 'webhook':
      return t(`popRules.rehearsal.${kind}`, { host: host ?? '' });
    case 'failed':
      return t('popRules.rehearsal.failed', {
        reason: reason === undefined ? '' : t(`pop.reason.${reason}`, { host: host ?? '' }),
      });
    default:
      return t(`popRules.rehearsal.${kind}`);
  }
}

function withRule(what: string, { rule }: RehearsedPop, t: Translate): string {
  return rule === undefined ? what : t('popRules.rehearsal.byRule', { what, number: rule.number });
}

export function didText({ did, would }: RehearsedCall, t: Translate): string {
  if (did.state === 'told') return t('popRules.rehearsal.didTell', { host: did.host ?? '' });
  if (did.state !== 'opened') return t('popRules.rehearsal.didNothing');
  if (did.reason === 'by-hand') return t('popRules.rehearsal.byHand');
  const record = would.find(({ matchId }) => matchId !== undefined && matchId === did.matchId)?.record;
  return record === undefined
    ? t('popRules.rehearsal.didOpen')
    : t('popRules.rehearsal.didOpenRecord', { name: record });
}
