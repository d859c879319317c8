import { useState } from 'react';

import type { PopSettings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PlaceholderHelp } from './placeholder-help.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';

const URLS = ['contactUrl', 'companyUrl', 'unknownUrl', 'severalUrl'] as const;

/** Host names as typed, one per line, without what people paste around them. */
export function hostsOf(text: string): readonly string[] {
  const lines = text.split(/[\s,;]+/).filter((line) => line !== '');
  return lines.map((line) => (line.includes('://') ? (URL.parse(line)?.host ?? line) : line).toLowerCase());
}

/** True for an address that would never be opened: neither https nor on this computer. */
function insecure(url: string): boolean {
  return !/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/]|$)/i.test(url.trim());
}

/** Which address opens for which outcome of the lookup, and on which hosts at all; when is said by the pop rules. */
export function RecordsPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const [pop, setPop] = useState(settings.pop);
  const [hosts, setHosts] = useState(settings.pop.allowedHosts.join('\n'));
  const [saved, setSaved] = useState(false);
  const wrong = URLS.some((field) => insecure(pop[field]));

  function change(part: Partial<PopSettings>): void {
    setSaved(false);
    setPop((before) => ({ ...before, ...part }));
  }

  async function save(): Promise<void> {
    if (!wrong) setSaved(await update({ pop: { ...pop, allowedHosts: [...hostsOf(hosts)] } }));
  }

  return (
    <div className={styles['form']}>
      {URLS.map((field) => (
        <TextField
          key={field}
          label={t(`settings.records.${field}`)}
          literal
          value={pop[field]}
          maxLength={2000}
          onChange={(url) => change({ [field]: url })}
          hint={pop[field] === '' ? t('settings.records.urlHint') : undefined}
          error={insecure(pop[field]) ? t('settings.records.notHttps') : undefined}
        />
      ))}
      <PlaceholderHelp />
      <TextField
        label={t('settings.records.hosts')}
        literal
        hint={t('settings.records.hostsHint')}
        value={hosts}
        lines={3}
        onChange={(text) => {
          setSaved(false);
          setHosts(text);
        }}
      />
      <div className={styles['saveRow']}>
        <Button kind="primary" size="large" aria-disabled={wrong} onClick={() => void save()}>
          {t('settings.save')}
        </Button>
        <output>{saved && t('settings.saved')}</output>
      </div>
    </div>
  );
}
