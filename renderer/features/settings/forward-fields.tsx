import { useState } from 'react';

import type { AgentSettings, Forwarding } from '#shared/domain/agent.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings-place.module.css';

const WHEN = ['off', 'always', 'busy', 'no-answer'] as const;

export interface ForwardFieldsProps {
  readonly forward: Forwarding;
  readonly doNotDisturb: boolean;
  /** What the page shows from now on; the phone system is told apart from it. */
  readonly onChanged: (part: Partial<AgentSettings>) => Promise<boolean>;
}

/** Do not disturb and where calls go instead. Forwarding begins once there is a number that can be called. */
export function ForwardFields({ forward, doNotDisturb, onChanged }: ForwardFieldsProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [draft, setDraft] = useState(forward);
  const missing = draft.when !== 'off' && draft.number.trim() === '';

  async function change(part: Partial<Forwarding>): Promise<void> {
    const wanted = { ...draft, ...part };
    setDraft(wanted);
    if (wanted.when !== 'off' && wanted.number.trim() === '') return;
    const told = await command('agent:forward', wanted);
    if (told.ok) await onChanged({ forward: wanted });
  }

  async function disturb(on: boolean): Promise<void> {
    const told = await command('agent:do-not-disturb', { on });
    if (told.ok) await onChanged({ doNotDisturb: on });
  }

  return (
    <div className={styles['group']}>
      <Switch
        label={t('settings.agent.doNotDisturb')}
        checked={doNotDisturb}
        onChange={(on) => void disturb(on)}
      />
      <p className={styles['hint']}>{t('settings.agent.doNotDisturbHint')}</p>
      <ChoiceField
        label={t('settings.agent.forward')}
        value={draft.when}
        options={WHEN.map((value) => ({ value, text: t(`settings.agent.forwardChoice.${value}`) }))}
        onChange={(when) => void change({ when })}
      />
      {draft.when !== 'off' && (
        <TextField
          label={t('settings.agent.forwardNumber')}
          literal
          value={draft.number}
          maxLength={64}
          error={missing ? t('settings.agent.forwardMissing') : undefined}
          onChange={(number) => setDraft({ ...draft, number })}
          onBlur={() => void (draft.number !== forward.number && change({}))}
        />
      )}
      {draft.when === 'no-answer' && (
        <NumberField
          label={t('settings.agent.forwardAfter')}
          value={draft.afterSeconds}
          min={5}
          max={120}
          onChange={(afterSeconds) => void change({ afterSeconds })}
        />
      )}
    </div>
  );
}
