import { ChevronDown } from 'lucide-react';

import type { LineView } from '#shared/domain/line-view.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { chosenOutgoing, outgoingChoices, type OutgoingChoice } from '../lines/outgoing-choices.ts';
import styles from './outgoing-chooser.module.css';

/**
 * By which line and as which number calls go out. The platform's own list: keyboard and screen readers come with it. The
 * choice is kept.
 */
export function OutgoingChooser() {
  const { t } = useTexts();
  const command = useCommand();
  const lines = useSnapshot((snapshot) => snapshot.lines);
  const choices = outgoingChoices(lines);
  const chosen = chosenOutgoing(lines);
  if (chosen === undefined) return null;

  function choose(key: string): void {
    const choice = choices.find((one) => one.key === key);
    if (choice === undefined) return;
    const outgoingCallerId = choice.callerId?.number ?? '';
    void command('settings:update', { outgoingLine: choice.lineId, outgoingCallerId });
  }

  return (
    <span className={styles['chooser']} data-reachable={chosen.reachable}>
      <span className={styles['shown']} aria-hidden="true">
        {shortWords(chosen, lines, t)}
      </span>
      <ChevronDown size={14} aria-hidden="true" />
      <select
        aria-label={t('field.outgoing')}
        value={chosen.key}
        onChange={(event) => choose(event.target.value)}
      >
        {lines.map((line) => (
          <optgroup key={line.id} label={line.label}>
            {choices
              .filter(({ lineId }) => lineId === line.id)
              .map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choiceWords(choice, line, t)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}

/** In the field there is room for one name: the line's with several lines, else the number's. */
function shortWords(
  { lineLabel, callerId }: OutgoingChoice,
  lines: readonly LineView[],
  t: Translate,
): string {
  const number = callerId === undefined ? undefined : callerId.label || callerId.number;
  return dotted([number === undefined || lines.length > 1 ? lineLabel : undefined, number], t);
}

function choiceWords(
  { callerId, reachable }: OutgoingChoice,
  { label, user }: LineView,
  t: Translate,
): string {
  const named = callerId === undefined ? [label, user] : [callerId.label, callerId.number];
  return dotted([...named, reachable ? undefined : t('field.outgoingAway')], t);
}
