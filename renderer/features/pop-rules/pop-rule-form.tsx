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
import { ruleSentence, type Lines } from './rule-sentence.ts';

const DIRECTIONS = ['incoming', 'outgoing', 'both'] as const;
const OPENS = [
  'record',
  'new-record',
  'search',
  'address',
  'nothing',
] as const satisfies readonly PopAction['kind'][];
const ANY_LINE = '';

export interface PopRuleFormProps {
  readonly rule: PopRule;
  readonly lines: Lines;
  readonly onDone: (rule: PopRule) => void;
  /** Missing for a rule that is not in the list yet. */
  readonly onRemove?: () => void;
}

/** One rule to change, with the sentence that it makes. */
export function PopRuleForm({ rule, lines, onDone, onRemove }: PopRuleFormProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(rule);
  const change = (part: Partial<PopRule>) => setDraft((before) => ({ ...before, ...part }));
  const { open } = draft;
  const problem = open.kind === 'address' ? addressProblem(open.url, t) : undefined;
  const neverFits = open.kind === 'record' && ['none', 'past-call', 'several'].includes(draft.found);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) onDone({ ...draft, name: draft.name.trim(), queue: draft.queue.trim() });
      }}
    >
      <p className={styles['reads']}>{ruleSentence(draft, lines, t)}</p>
      <ConditionFields draft={draft} lines={lines} change={change} />
      <SelectField
        label={t('popRules.form.open')}
        value={open.kind}
        options={OPENS.map((value) => ({ value, text: t(`popRules.form.opens.${value}`) }))}
        onChange={(kind) => change({ open: kind === 'address' ? { kind, url: 'https://' } : { kind } })}
      />
      {neverFits && <p className={styles['warn']}>{t('popRules.form.neverFits')}</p>}
      {open.kind === 'address' && (
        <>
          <TextField
            label={t('popRules.form.url')}
            value={open.url}
            maxLength={2000}
            error={problem}
            onChange={(url) => change({ open: { kind: 'address', url } })}
          />
          <PlaceholderHelp />
        </>
      )}
      <TextField
        label={t('popRules.form.name')}
        hint={t('popRules.form.nameHint')}
        value={draft.name}
        maxLength={60}
        onChange={(name) => change({ name })}
      />
      <div className={styles['save']}>
        <Button type="submit" kind="primary" aria-disabled={problem !== undefined}>
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

interface ConditionFieldsProps {
  readonly draft: PopRule;
  readonly lines: Lines;
  readonly change: (part: Partial<PopRule>) => void;
}

function ConditionFields({ draft, lines, change }: ConditionFieldsProps) {
  const { t } = useTexts();
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
