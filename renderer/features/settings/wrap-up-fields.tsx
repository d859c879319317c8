import type { AgentSettings } from '#shared/domain/agent.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './settings-place.module.css';

type WrapUpSettings = AgentSettings['wrapUp'];

export interface WrapUpFieldsProps {
  readonly wrapUp: WrapUpSettings;
  readonly onChange: (wrapUp: WrapUpSettings) => void;
}

/** Whether there is after-call work, how long, and what rings meanwhile. */
export function WrapUpFields({ wrapUp, onChange }: WrapUpFieldsProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles['group']}>
      <legend>{t('settings.agent.wrapUp')}</legend>
      <NumberField
        label={t('settings.agent.wrapUpSeconds')}
        hint={t('settings.agent.wrapUpSecondsHint')}
        value={wrapUp.seconds}
        min={0}
        max={3600}
        onChange={(seconds) => onChange({ ...wrapUp, seconds })}
      />
      <Switch
        label={t('settings.agent.wrapUpAlways')}
        checked={wrapUp.always}
        onChange={(always) => onChange({ ...wrapUp, always })}
      />
      <Switch
        label={t('settings.agent.wrapUpCalls')}
        checked={wrapUp.callsDuring}
        onChange={(callsDuring) => onChange({ ...wrapUp, callsDuring })}
      />
    </fieldset>
  );
}
