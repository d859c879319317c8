import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { PopRule } from '#shared/domain/pop-rules.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { movedRules } from './moved-rules.ts';
import styles from './pop-rules.module.css';
import { ruleSentence, type RuleNames } from './rule-sentence.ts';

export interface PopRuleListProps {
  readonly rules: readonly PopRule[];
  readonly names: RuleNames;
  readonly onChange: (rules: readonly PopRule[]) => void;
  readonly onEdit: (id: string) => void;
}

/** The rules in their order, each a sentence. Alt with the arrow keys moves the rule that has the focus. */
export function PopRuleList({ rules, names, onChange, onEdit }: PopRuleListProps) {
  const { t } = useTexts();
  const [said, setSaid] = useState('');
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement) focused.current.focus();
    focused.current = undefined;
  });
  function move(index: number, by: -1 | 1): void {
    const moved = movedRules(rules, index, by);
    if (moved === rules) return;
    // A row that changes its place in the document loses the focus.
    focused.current = document.activeElement ?? undefined;
    setSaid(t('popRules.moved', { from: index + 1, to: index + 1 + by }));
    onChange(moved);
  }
  return (
    <>
      <ol className={styles['rules']} aria-label={t('popRules.list')}>
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            number={index + 1}
            sentence={ruleSentence(rule, names, t)}
            isLast={index === rules.length - 1}
            onEdit={() => onEdit(rule.id)}
            onMove={(by) => move(index, by)}
            onSwitch={(on) => onChange(rules.with(index, { ...rule, on }))}
          />
        ))}
      </ol>
      <output className="visually-hidden">{said}</output>
    </>
  );
}

interface RuleRowProps {
  readonly rule: PopRule;
  readonly number: number;
  readonly sentence: string;
  readonly isLast: boolean;
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSwitch: (on: boolean) => void;
}

function RuleRow({ rule, number, sentence, isLast, onEdit, onMove, onSwitch }: RuleRowProps) {
  const { t } = useTexts();
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    onMove(by);
  }
  return (
    <li className={styles['rule']} data-off={!rule.on}>
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <button type="button" className={styles['sentence']} onClick={onEdit} onKeyDown={onKeyDown}>
        <span className="visually-hidden">{t('popRules.numbered', { number })}</span>
        {rule.name !== '' && <b>{rule.name}</b>}
        <span>{sentence}</span>
      </button>
      <div className={styles['acts']}>
        <input
          type="checkbox"
          role="switch"
          className={styles['switch']}
          checked={rule.on}
          aria-checked={rule.on}
          aria-label={t('popRules.isOn', { number })}
          onChange={(event) => onSwitch(event.target.checked)}
        />
        <Button
          kind="quiet"
          size="icon"
          icon={<ArrowUp size={16} aria-hidden="true" />}
          aria-label={t('popRules.earlier', { number })}
          aria-disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          kind="quiet"
          size="icon"
          icon={<ArrowDown size={16} aria-hidden="true" />}
          aria-label={t('popRules.later', { number })}
          aria-disabled={isLast}
          onClick={() => onMove(1)}
        />
      </div>
    </li>
  );
}
