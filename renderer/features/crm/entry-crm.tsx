import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './crm.module.css';
import { WriteDetail } from './write-detail.tsx';
import { useCrmWrites } from './use-crm-writes.ts';
import { isUnderWay, standingOf, tellingWrite } from './write-words.ts';

/** Whether a past call is in the CRMs, and what keeps it; nothing for a call that none is told about. */
export function EntryCrm({ id }: { readonly id: CallId }) {
  const { t } = useTexts();
  const writes = useCrmWrites(id);
  const systems = [...new Set(writes.map(({ system }) => system))];
  if (systems.length === 0) return null;
  return (
    <section className={styles['entry']}>
      <h3>{t('crm.entry')}</h3>
      <ul>
        {systems.map((system) => (
          <EntryLine key={system} writes={writes.filter((write) => write.system === system)} />
        ))}
      </ul>
    </section>
  );
}

function EntryLine({ writes }: { readonly writes: readonly CrmWriteView[] }) {
  const { t } = useTexts();
  const standing = standingOf(writes);
  const telling = tellingWrite(writes);
  return (
    <li className={styles['write']} data-state={telling?.state ?? 'done'}>
      <span>
        <b>{t(`crm.standing.${standing}`, { system: writes[0]?.systemName ?? '' })}</b>
        {telling !== undefined && <WriteDetail write={telling} />}
      </span>
      {telling !== undefined && <EntryButton write={telling} />}
    </li>
  );
}

function EntryButton({ write }: { readonly write: CrmWriteView }) {
  const { t } = useTexts();
  const command = useCommand();
  if (isUnderWay(write)) return null;
  return (
    <Button onClick={() => void command('crm:retry', { id: write.id })}>
      {t(write.state === 'held' ? 'crm.now' : 'crm.retry')}
    </Button>
  );
}
