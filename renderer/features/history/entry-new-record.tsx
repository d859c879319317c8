import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useAsk, useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { NewRecordButton } from '../records/new-record-button.tsx';
import { NewRecordPanel } from '../records/new-record-panel.tsx';
import { isMadeHere, useNewRecord } from '../records/use-new-record.ts';

/**
 * A new record of a customer whom no record fits: made here, else in the CRM's own form where there is one. Of somebody
 * known it is a case, a ticket or a deal, where a CRM makes such.
 */
export function EntryNewRecord({ entry }: { readonly entry: HistoryEntry }) {
  const isKnown = entry.records.some(({ recordType }) => recordType !== 'past-call');
  // What can be made is asked anew when somebody becomes known.
  return <Offer key={isKnown ? 'known' : 'unknown'} entry={entry} isKnown={isKnown} />;
}

function Offer({ entry, isKnown }: { readonly entry: HistoryEntry; readonly isKnown: boolean }) {
  const { t } = useTexts();
  const command = useCommand();
  const hasPage = useHasPage();
  const isCustomer = entry.number.kind === 'external' || entry.number.kind === 'unreadable';
  const state = useNewRecord(entry.id, isCustomer);
  const openPage = () => void command('pop:new-record', { id: entry.id });
  if (!isCustomer) return null;
  if (isMadeHere(state))
    return (
      <>
        <NewRecordButton state={state} />
        <NewRecordPanel
          callId={entry.id}
          state={state}
          onBrowser={hasPage && !isKnown ? openPage : undefined}
        />
      </>
    );
  if (isKnown || !hasPage) return null;
  return (
    <Button icon={<UserPlus size={16} aria-hidden="true" />} onClick={openPage}>
      {t('history.detail.newRecord')}
    </Button>
  );
}

/** Whether a CRM has a form of its own for new records. */
function useHasPage(): boolean {
  const ask = useAsk();
  const [hasPage, setHasPage] = useState(false);
  useEffect(() => {
    let current = true;
    void ask('pop:offers').then((reply) => {
      if (current && reply.ok) setHasPage(reply.value.newRecord);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  return hasPage;
}
