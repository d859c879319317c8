import { useState } from 'react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { Button } from '../../../ui/button.tsx';
import { LookupFailures } from './lookup-failures.tsx';
import { LinkedNames } from './linked-names.tsx';
import { MatchChooser } from './match-chooser.tsx';
import { MatchFacts } from './match-facts.tsx';
import styles from './match-row.module.css';
import { OpenRecordButton } from './open-record-button.tsx';
import { NewRecordButton } from '../../records/new-record-button.tsx';
import { NewRecordPanel } from '../../records/new-record-panel.tsx';
import { isMadeHere, useNewRecord } from '../../records/use-new-record.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { shownMatch } from '../party-name.ts';

/** The record beside a call. Keeps its height while the lookup runs, so that nothing jumps when it arrives. */
export function MatchRow({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const { lookup } = call;
  const mayChoose = call.actions.includes('choose-match');
  const undecided = shownMatch(call) === undefined && lookup.matches.length > 1;
  const showsList = mayChoose && (choosing || undecided);
  const state = useNewRecord(call.id, isUnknown(call));
  const command = useCommand();
  const openForm = () => void command('call:open-record', { id: call.id });
  if (lookup.state === 'skipped') return null;
  return (
    <div className={styles['box']}>
      <div className={styles['row']} data-state={lookup.state}>
        <MatchFacts call={call} />
        {mayChoose && !undecided && lookup.matches.length > 1 && (
          <Button kind="quiet" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {t('match.change')}
          </Button>
        )}
        {isMadeHere(state) ? <NewRecordButton state={state} /> : <OpenRecordButton call={call} />}
      </div>
      <NewRecordPanel callId={call.id} state={state} onBrowser={openFormOf(call, openForm)} />
      {showsList && <MatchChooser call={call} onChosen={() => setChoosing(false)} />}
      <LinkedNames call={call} />
      <LookupFailures failures={lookup.failures} />
    </div>
  );
}

function isUnknown({ lookup }: CallView): boolean {
  return lookup.state === 'done' && lookup.matches.every(({ recordType }) => recordType === 'past-call');
}

/** The CRM's own form is offered as far as the call may be opened at all. */
function openFormOf({ actions }: CallView, open: () => void): (() => void) | undefined {
  return actions.includes('open-record') ? open : undefined;
}
