import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import { POP_CALLERS, POP_FOUND, POP_TRIGGERS } from '#shared/domain/pop-lists.ts';
import type { PopAction, PopRule } from '#shared/domain/pop-rules.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PlaceholderHelp } from '../settings/placeholder-help.tsx';
import styles from './pop-rules.module.css';
import { addressProblem } from './address-problem.ts';
import { hookName, ruleSentence, type RuleNames } from './rule-sentence.ts';

const DIRECTIONS = ['incoming', 'outgoing', 'both'] as const;
const OPENS = [
  'record',
  'new-record',
  'search',
  'address',
  'webhook',
  'nothing',
] as const satisfies readonly PopAction['kind'][];
const ANY_LINE = '';

export interface PopRuleFormProps {
  readonly rule: PopRule;
  readonly names: RuleNames;
  readonly onDone: (rule: PopRule) => void;
  /** Missing for a rule that is not in the list yet. */
  readonly onRemove?: () => void;
}

/** One rule to change, with the sentence that it makes. */
export function PopRuleForm({ rule, names, onDone, onRemove }: PopRuleFormProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(rule);
  const change = (part: Partial<PopRule>) => setDraft((before) => ({ ...before, ...part }));
  const { open } = draft;
  const problem = open.kind === 'address' ? addressProblem(open.url, t) : undefined;
  const isUnready = problem !== undefined || (open.kind === 'webhook' && open.hook === '');
  const neverFits = open.kind === 'record' && ['none', 'past-call', 'several'].includes(draft.found);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnready) onDone({ ...draft, name: draft.name.trim(), queue: draft.queue.trim() });
      }}
    >
      <p className={styles['reads']}>{ruleSentence(draft, names, t)}</p>
      <ConditionFields draft={draft} names={names} change={change} />
      <SelectField
        label={t('popRules.form.open')}
        value={open.kind}
        options={OPENS.map((value) => ({ value, text: t(`popRules.form.opens.${value}`) }))}
        onChange={(kind) => change({ open: firstOf(kind, names) })}
      />
      {neverFits && <p className={styles['warn']}>{t('popRules.form.neverFits')}</p>}
      <TargetFields open={open} hooks={names.hooks} problem={problem} change={change} />
      <TextField
        label={t('popRules.form.name')}
        hint={t('popRules.form.nameHint')}
        value={draft.name}
        maxLength={60}
        onChange={(name) => change({ name })}
      />
      <div className={styles['save']}>
        <Button type="submit" kind="primary" aria-disabled={isUnready}>
          {t('popRules.done')}
        </Button>
        {onRemove !== undefined && (
          <Button kind="quiet" icon={<Trash2 size={16} aria-hidden="true" />} onClick={onRemove}>
            {t('popRules.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface TargetFieldsProps {
  readonly open: PopAction;
  readonly hooks: RuleNames['hooks'];
  readonly problem: string | undefined;
  readonly change: (part: Partial<PopRule>) => void;
}

/** Where to, for the actions that need to know. */
function TargetFields({ open, hooks, problem, change }: TargetFieldsProps) {
  const { t } = useTexts();
  if (open.kind === 'webhook') {
    const choose = (hook: string) => change({ open: { kind: 'webhook', hook } });
    return <HookField hook={open.hook} hooks={hooks} onChange={choose} />;
  }
  if (open.kind !== 'address') return null;
  return (
    <>
      <TextField
        label={t('popRules.form.url')}
        literal
        value={open.url}
        maxLength={2000}
        error={problem}
        onChange={(url) => change({ open: { kind: 'address', url } })}
      />
      <PlaceholderHelp />
    </>
  );
}

/** What an action begins with when it is chosen. */
function firstOf(kind: PopAction['kind'], { hooks }: RuleNames): PopAction {
  if (kind === 'address') return { kind, url: 'https://' };
  return kind === 'webhook' ? { kind, hook: hooks[0]?.id ?? '' } : { kind };
}

interface HookFieldProps {
  readonly hook: string;
  readonly hooks: RuleNames['hooks'];
  readonly onChange: (hook: string) => void;
}

/** Which of the web addresses of event rules is told. */
function HookField({ hook, hooks, onChange }: HookFieldProps) {
  const { t } = useTexts();
  if (hooks.length === 0) return <p className={styles['warn']}>{t('popRules.form.noHook')}</p>;
  const isGone = !hooks.some(({ id }) => id === hook);
  const options = hooks.map((each) => ({
    value: each.id,
    text: each.enabled ? hookName(each) : t('popRules.form.hookOff', { name: hookName(each) }),
  }));
  const gone = isGone ? [{ value: hook, text: t('popRules.form.hookGone') }] : [];
  return (
    <div className={styles['explained']}>
      <SelectField
        label={t('popRules.form.hook')}
        value={hook}
        options={[...options, ...gone]}
        onChange={onChange}
      />
      <p className={styles['hint']}>{t('popRules.form.hookHint')}</p>
    </div>
  );
}

interface ConditionFieldsProps {
  readonly draft: PopRule;
  readonly names: RuleNames;
  readonly change: (part: Partial<PopRule>) => void;
}

function ConditionFields({ draft, names, change }: ConditionFieldsProps) {
  const { t } = useTexts();
  const { lines } = names;
  const { line: _line, ...anyLine } = draft;
  const gone = draft.line !== undefined && !lines.some(({ id }) => id === draft.line);
  const lineOptions = [
    { value: ANY_LINE, text: t('popRules.form.anyLine') },
    ...lines.map(({ id, label }) => ({ value: id as string, text: label })),
    ...(gone ? [{ value: draft.line as string, text: t('popRules.form.goneLine') }] : []),
  ];
  return (
    <>
      <SelectField
        label={t('popRules.form.when')}
        value={draft.when}
        options={POP_TRIGGERS.map((value) => ({ value, text: t(`popRules.form.whens.${value}`) }))}
        onChange={(when) => change({ when })}
      />
      <div className={styles['pair']}>
        <SelectField
          label={t('popRules.form.direction')}
          value={draft.direction}
          options={DIRECTIONS.map((value) => ({ value, text: t(`popRules.form.directions.${value}`) }))}
          onChange={(direction) => change({ direction })}
        />
        <SelectField
          label={t('popRules.form.line')}
          value={draft.line ?? ANY_LINE}
          options={lineOptions}
          onChange={(value) => change({ ...anyLine, line: lines.find(({ id }) => id === value)?.id })}
        />
      </div>
      <TextField
        label={t('popRules.form.queue')}
        hint={t('popRules.form.queueHint')}
        value={draft.queue}
        maxLength={80}
        onChange={(queue) => change({ queue })}
      />
      <SelectField
        label={t('popRules.form.caller')}
        value={draft.caller}
        options={POP_CALLERS.map((value) => ({ value, text: t(`popRules.form.callers.${value}`) }))}
        onChange={(caller) => change({ caller })}
      />
      <SelectField
        label={t('popRules.form.found')}
        value={draft.found}
        options={POP_FOUND.map((value) => ({ value, text: t(`popRules.form.founds.${value}`) }))}
        onChange={(found) => change({ found })}
      />
    </>
  );
}
