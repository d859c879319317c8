import { useState } from 'react';

import type { DispositionChoice, DispositionSettings } from '#shared/domain/disposition.ts';
import { choicesFor } from '#shared/domain/choices-for.ts';
import type { LineId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ManagedList } from '../../ui/managed-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ChoiceList } from './choice-list.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';

/** Which results a call can have: one list for all lines, and one of its own for each that needs it. */
export function ResultsPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const [lineId, setLine] = useState<LineId | ''>('');
  const { dispositions, lines } = settings;
  const isOwn = lineId !== '' && dispositions.byLine.some((each) => each.lineId === lineId);
  const choices = lineId === '' ? dispositions.choices : choicesFor(dispositions, lineId);
  const change = (part: Partial<DispositionSettings>) =>
    void update({ dispositions: { ...dispositions, ...part } });
  const others = dispositions.byLine.filter((each) => each.lineId !== lineId);
  function setChoices(changed: readonly DispositionChoice[]): void {
    if (lineId === '') change({ choices: changed });
    else change({ byLine: [...others, { lineId, choices: changed }] });
  }
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>{t('settings.results.intro')}</p>
      {lines.length > 1 && (
        <SelectField
          label={t('settings.results.for')}
          value={lineId}
          options={[
            { value: '' as const, text: t('settings.results.all') },
            ...lines.map(({ id, label }) => ({ value: id, text: label })),
          ]}
          onChange={setLine}
        />
      )}
      {lineId !== '' && (
        <Switch
          label={t('settings.results.own')}
          checked={isOwn}
          onChange={(own) => (own ? setChoices(choices) : change({ byLine: others }))}
        />
      )}
      {(lineId === '' || isOwn) && (
        <ManagedList path={lineId === '' ? 'dispositions.choices' : 'dispositions.byLine'}>
          <ChoiceList key={`${lineId} ${choices.length}`} choices={choices} onChange={setChoices} />
        </ManagedList>
      )}
      <div className={styles['group']}>
        <Switch
          label={t('settings.results.required')}
          checked={dispositions.required}
          onChange={(required) => change({ required })}
        />
        <p className={styles['hint']}>{t('settings.results.requiredHint')}</p>
      </div>
    </div>
  );
}
