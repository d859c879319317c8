import { ChevronDown } from 'lucide-react';
import { useState } from 'react';

import type { EventMoment, EventRule } from '#shared/domain/event-rules.ts';
import { EVENT_MOMENTS } from '#shared/domain/event-moments.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ManagedList } from '../../ui/managed-list.tsx';
import { useManagedPath } from '../../ui/managed-setting.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EventTest } from './event-test.tsx';
import styles from './events.module.css';

export interface EventRuleFormProps {
  readonly rule: EventRule;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onChange: (rule: EventRule) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** One rule: what it tells, when, and where to. Fields are stored when they are left, switches at once. */
export function EventRuleForm({ rule, isOpen, onOpen, onChange, onRemove }: EventRuleFormProps) {
  const { t } = useTexts();
  const name = rule.name === '' ? t('settings.events.unnamed') : rule.name;
  const held = useManagedPath('eventRules.rules');
  const change = (part: Partial<EventRule>) => void onChange({ ...rule, ...part });
  return (
    <section className={styles['rule']} aria-label={name}>
      <button type="button" className={styles['head']} aria-expanded={isOpen} onClick={onOpen}>
        <span>
          <b>{name}</b>
          <small>{rule.enabled ? momentsText(rule, t) : t('settings.events.off')}</small>
          {held !== undefined && !isOpen && <small>{held}</small>}
        </span>
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      {isOpen && (
        <div className={styles['form']}>
          <ManagedList path="eventRules.rules">
            <Switch
              label={t('settings.events.enabled')}
              checked={rule.enabled}
              onChange={(enabled) => change({ enabled })}
            />
            <RuleFields rule={rule} change={change} />
            <Secret rule={rule} onSigned={(signed) => change({ signed })} />
            <EventTest rule={rule} />
            <div>
              <Button kind="quiet" onClick={onRemove}>
                {t('settings.events.remove')}
              </Button>
            </div>
          </ManagedList>
        </div>
      )}
    </section>
  );
}

function momentsText({ on }: EventRule, t: Translate): string {
  if (on.length === 0) return t('settings.events.onlyRules');
  return dotted(
    on.map((moment) => t(`settings.events.moment.${moment}`)),
    t,
  );
}

interface RuleFieldsProps {
  readonly rule: EventRule;
  readonly change: (part: Partial<EventRule>) => void;
}

function RuleFields({ rule, change }: RuleFieldsProps) {
  const { t } = useTexts();
  const withMoment = (moment: EventMoment, on: boolean) =>
    EVENT_MOMENTS.filter((each) => (each === moment ? on : rule.on.includes(each)));
  return (
    <>
      <KeptText
        label={t('settings.events.name')}
        value={rule.name}
        max={60}
        onKeep={(name) => change({ name })}
      />
      <fieldset className={styles['moments']}>
        <legend>{t('settings.events.when')}</legend>
        {EVENT_MOMENTS.map((moment) => (
          <Switch
            key={moment}
            label={t(`settings.events.moment.${moment}`)}
            checked={rule.on.includes(moment)}
            onChange={(on) => change({ on: withMoment(moment, on) })}
          />
        ))}
      </fieldset>
      <KeptText
        label={t('settings.events.url')}
        literal
        hint={t('settings.events.urlHint')}
        value={rule.url}
        max={2000}
        onKeep={(url) => change({ url })}
      />
      <KeptText
        label={t('settings.events.body')}
        literal
        hint={t('settings.events.bodyHint')}
        lines={4}
        value={rule.body}
        max={10_000}
        onKeep={(body) => change({ body })}
      />
    </>
  );
}

interface KeptTextProps {
  readonly label: string;
  readonly literal?: boolean;
  readonly hint?: string;
  readonly lines?: number;
  readonly value: string;
  readonly max: number;
  readonly onKeep: (text: string) => void;
}

function KeptText({ label, literal = false, hint, lines, value, max, onKeep }: KeptTextProps) {
  const [text, setText] = useState(value);
  return (
    <TextField
      label={label}
      literal={literal}
      {...(hint !== undefined && { hint })}
      {...(lines !== undefined && { lines })}
      value={text}
      maxLength={max}
      onChange={setText}
      onBlur={() => {
        if (text.trim() !== value) onKeep(text.trim());
      }}
    />
  );
}

interface SecretProps {
  readonly rule: EventRule;
  readonly onSigned: (signed: boolean) => void;
}

/** The secret that signs: it goes to the keychain and never comes back. */
function Secret({ rule, onSigned }: SecretProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [secret, setSecret] = useState('');
  async function keep(): Promise<void> {
    if (secret === '') return;
    const reply = await command('events:secret', { id: rule.id, secret });
    if (!reply.ok) return;
    setSecret('');
    onSigned(true);
  }
  return (
    <TextField
      label={t('settings.events.secret')}
      hint={t(rule.signed ? 'settings.events.secretKept' : 'settings.events.secretHint')}
      type="password"
      value={secret}
      maxLength={200}
      onChange={setSecret}
      onBlur={() => void keep()}
    />
  );
}
