import { UserPlus } from 'lucide-react';

import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { NewRecordState } from './use-new-record.ts';

/** Opens the small form for somebody unknown; it is gone while a record is on its way. */
export function NewRecordButton({ state }: { readonly state: NewRecordState }) {
  const { t } = useTexts();
  const { offer, write, isOpen, setOpen } = state;
  if (offer === undefined || write !== undefined) return null;
  return (
    <Button
      kind="quiet"
      icon={<UserPlus size={16} aria-hidden="true" />}
      data-in-words
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      {t('record.new')}
    </Button>
  );
}
