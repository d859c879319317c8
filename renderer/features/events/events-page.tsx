import { useState } from 'react';

import type { EventRule, EventRuleSettings } from '#shared/domain/event-rules.ts';
import { EVENT_RULES_MAX } from '#shared/domain/event-moments.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useManagedPath } from '../../ui/managed-setting.tsx';
import { LinesField } from '../settings/lines-field.tsx';
import styles from '../settings/settings-place.module.css';
import type { PageProps } from '../settings/sound-page.tsx';
import { EventRuleForm } from './event-rule-form.tsx';

/** Web addresses that are told of calls and of the agent's state, and the hosts that may be. */
export function EventsPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { eventRules } = settings;
  const isHeld = useManagedPath('eventRules.rules') !== undefined;
  const [opened, setOpened] = useState<string>();
  const change = (part: Partial<EventRuleSettings>) => update({ eventRules: { ...eventRules, ...part } });
  async function add(): Promise<void> {
    const rule: EventRule = {
      id: crypto.randomUUID(),
      name: '',
      enabled: false,
      on: ['end'],
      url: '',
      body: '',
      signed: false,
    };
    if (await change({ rules: [...eventRules.rules, rule] })) setOpened(rule.id);
  }
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>{t('settings.events.intro')}</p>
      <LinesField
        label={t('settings.events.hosts')}
        hint={t('settings.events.hostsHint')}
        values={eventRules.hosts}
        onChange={(hosts) => void change({ hosts })}
      />
      {eventRules.rules.map((rule) => (
        <EventRuleForm
          key={rule.id}
          rule={rule}
          isOpen={rule.id === opened}
          onOpen={() => setOpened(rule.id === opened ? undefined : rule.id)}
          onChange={(changed) =>
            change({ rules: eventRules.rules.map((each) => (each === rule ? changed : each)) })
          }
          onRemove={() => void change({ rules: eventRules.rules.filter((each) => each !== rule) })}
        />
      ))}
      {!isHeld && eventRules.rules.length < EVENT_RULES_MAX && (
        <div>
          <Button onClick={() => void add()}>{t('settings.events.add')}</Button>
        </div>
      )}
    </div>
  );
}
