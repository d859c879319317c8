import type { AgentSettings } from '#shared/domain/agent.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ForwardFields } from './forward-fields.tsx';
import { LinesField } from './lines-field.tsx';
import { ReasonList } from './reason-list.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';
import { WrapUpFields } from './wrap-up-fields.tsx';

const AUTO_ANSWER = ['never', 'internal', 'ready', 'always'] as const;

/** How the agent works: call-centre mode, reasons, wrap-up, and which calls are kept away or taken by themselves. */
export function AgentPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { agent } = settings;
  const { wrapUp, autoAnswer } = agent;
  const change = (part: Partial<AgentSettings>) => update({ agent: { ...agent, ...part } });
  return (
    <div className={styles['form']}>
      <div>
        <Switch
          label={t('settings.agent.callCentre')}
          checked={agent.callCentre}
          onChange={(callCentre) => void change({ callCentre })}
        />
        <p className={styles['hint']}>{t('settings.agent.callCentreHint')}</p>
      </div>
      <ReasonList reasons={agent.reasons} onChange={(reasons) => void change({ reasons })} />
      <WrapUpFields wrapUp={wrapUp} onChange={(changed) => void change({ wrapUp: changed })} />
      <ForwardFields forward={agent.forward} doNotDisturb={agent.doNotDisturb} onChanged={change} />
      <div className={styles['group']}>
        <ChoiceField
          label={t('settings.agent.autoAnswer')}
          value={autoAnswer.allow}
          options={AUTO_ANSWER.map((value) => ({
            value,
            text: t(`settings.agent.autoAnswerChoice.${value}`),
          }))}
          onChange={(allow) => void change({ autoAnswer: { ...autoAnswer, allow } })}
        />
        {autoAnswer.allow === 'internal' && (
          <LinesField
            label={t('settings.agent.autoAnswerNumbers')}
            hint={t('settings.agent.autoAnswerNumbersHint')}
            values={autoAnswer.numbers}
            onChange={(numbers) => void change({ autoAnswer: { ...autoAnswer, numbers } })}
          />
        )}
        <p className={styles['hint']}>{t('settings.agent.autoAnswerHint')}</p>
      </div>
    </div>
  );
}
