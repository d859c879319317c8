import { Link2 } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import type { Match } from '#shared/domain/match.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './match-chooser.module.css';

export interface LinkButtonProps {
  readonly call: Pick<CallView, 'id' | 'linked'> & { readonly lookup: Pick<CallView['lookup'], 'chosen'> };
  readonly match: Match;
}

/** Whether the call belongs to one more record than its own. An earlier call is no record. */
export function LinkButton({ call, match }: LinkButtonProps) {
  const { t } = useTexts();
  const command = useCommand();
  if (match.id === call.lookup.chosen || match.recordType === 'past-call') return null;
  const on = call.linked?.includes(match.id) === true;
  return (
    <Button
      kind="quiet"
      size="icon"
      icon={<Link2 size={16} aria-hidden="true" className={on ? styles['linked'] : undefined} />}
      aria-label={t('link.alsoOf', { name: match.name })}
      aria-pressed={on}
      title={t('link.also')}
      onClick={() => void command('call:link', { id: call.id, matchId: match.id, on: !on })}
    />
  );
}
