import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { waitText } from './write-words.ts';

/** What keeps a write; for a refused one with the CRM's own words, for the administrator. */
export function WriteDetail({ write }: { readonly write: CrmWriteView }) {
  const { t } = useTexts();
  const dates = useDates();
  const { systemName: system, wants = [], detail } = write;
  const told = wants.length > 0 ? t('record.wants', { system, fields: dates.list(wants) }) : detail;
  return (
    <>
      <small>{waitText(write, t, (at) => dates.clockWithSeconds(at))}</small>
      {write.state === 'refused' && told !== undefined && <small dir="auto">{told}</small>}
    </>
  );
}
