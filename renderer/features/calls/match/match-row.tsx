import { ChevronsUpDown } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { Button } from '../../../ui/button.tsx';
import { isLookedUp } from './is-looked-up.ts';
import { LookupFailures } from './lookup-failures.tsx';
import { LinkedNames } from './linked-names.tsx';
import { MatchChooser } from './match-chooser.tsx';
import { MatchFacts } from './match-facts.tsx';
import styles from './match-row.module.css';
import { OpenRecordButton } from './open-record-button.tsx';
import { shownMatch } from '../party-name.ts';

export interface MatchRowProps {
  readonly call: CallView;
  /** Instead of opening the record, where there is none yet. */
  readonly action?: ReactNode;
  /** Finds further records. */
  readonly link?: ReactNode;
  readonly below?: ReactNode;
  /** Last of all, behind the other records. */
  readonly foot?: ReactElement | false;
}

/** The record beside a call. Keeps its height while the lookup runs, so that nothing jumps when it arrives. */
export function MatchRow({ call, action, link, below, foot }: MatchRowProps) {
  const { t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const { lookup } = call;
  const mayChoose = call.actions.includes('choose-match');
  const undecided = isUndecided(call);
  const showsList = mayChoose && (choosing || undecided);
  if (!isLookedUp(call) && !foot) return null;
  const change = mayChoose && !undecided && lookup.matches.length > 1 && (
    <Button
      kind="quiet"
      size="icon"
      icon={<ChevronsUpDown size={16} aria-hidden="true" />}
      aria-label={t('match.change')}
      title={t('match.change')}
      aria-expanded={choosing}
      onClick={() => setChoosing(!choosing)}
    />
  );
  return (
    <div className={styles['box']}>
      {isLookedUp(call) && (
        <div className={styles['row']} data-state={lookup.state}>
          <MatchFacts call={call} />
          {change}
          {link}
          {action ?? <OpenRecordButton call={call} />}
        </div>
      )}
      {below}
      {showsList && <MatchChooser call={call} onChosen={() => setChoosing(false)} />}
      <LinkedNames call={call} />
      <LookupFailures failures={lookup.failures} />
      {foot}
    </div>
  );
}

/** Several records fit equally: which one it is, only the agent knows. */
function isUndecided(call: CallView): boolean {
  return shownMatch(call) === undefined && call.lookup.matches.length > 1;
}
