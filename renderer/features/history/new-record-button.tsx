import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import { useAsk, useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';

/** Opens the form for a new record of a customer whom no record fits, where there is such a form. */
export function NewRecordButton({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTexts();
  const ask = useAsk();
  const command = useCommand();
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    let current = true;
    void ask('pop:offers').then((reply) => {
      if (current && reply.ok) setOffered(reply.value.newRecord);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  const isKnown = entry.records.some(({ recordType }) => recordType !== 'past-call');
  const isCustomer = entry.number.kind === 'external' || entry.number.kind === 'unreadable';
  if (isKnown || !isCustomer || !isOffered) return null;
  return (
    <Button
      icon={<UserPlus size={16} aria-hidden="true" />}
      onClick={() => void command('pop:new-record', { id: entry.id })}
    >
      {t('history.detail.newRecord')}
    </Button>
  );
}
