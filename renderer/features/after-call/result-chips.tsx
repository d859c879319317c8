import { Ellipsis } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

import type { Disposition, DispositionChoice } from '#shared/domain/disposition.ts';
import { choicesFor } from '#shared/domain/choices-for.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { rovingKeys } from '../../ui/roving-keys.ts';
import menu from '../header/agent-menu.module.css';
import styles from './after-call.module.css';
import { resultText } from './result-text.ts';

/** So many fit into the line in every language; the others are one click further. */
const IN_LINE = 2;

export interface ResultChipsProps {
  readonly call: {
    readonly id: CallId;
    readonly lineId: LineId;
    readonly disposition?: Disposition | undefined;
  };
}

/** What the call led to: one click, a second one takes it back. One stop for Tab. */
export function ResultChips({ call }: ResultChipsProps) {
  const { t } = useTexts();
  const command = useCommand();
  const choices = useSnapshot(({ dispositions }) => choicesFor(dispositions, call.lineId));
  const { id, disposition } = call;
  if (choices.length === 0 && disposition === undefined) return null;
  const shown = inLine(choices, disposition);
  const more = choices.filter((choice) => shown.every((each) => each.id !== choice.id));
  const pick = (choice: string) =>
    void command('call:disposition', choice === disposition?.id ? { id } : { id, choice });
  return (
    <div ref={rovingKeys} role="toolbar" className={styles['results']} aria-label={t('disposition.label')}>
      {shown.map((choice) => (
        <button
          key={choice.id}
          type="button"
          className={styles['chip']}
          aria-pressed={choice.id === disposition?.id}
          title={resultText(choice, t)}
          onClick={() => pick(choice.id)}
        >
          {resultText(choice, t)}
        </button>
      ))}
      {more.length > 0 && (
        <MenuTrigger>
          <MenuButton label={t('disposition.more')} icon={<Ellipsis size={16} aria-hidden="true" />} />
          <Popover className={menu['popover'] ?? ''} placement="bottom end" offset={4}>
            <Menu
              className={menu['menu'] ?? ''}
              aria-label={t('disposition.more')}
              onAction={(key) => pick(String(key))}
            >
              {more.map((choice) => (
                <MenuItem key={choice.id} id={choice.id} className={menu['item'] ?? ''}>
                  {resultText(choice, t)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}

/** The first ones; the one that was picked is always among them, also when it is on no list any more. */
function inLine(
  choices: readonly DispositionChoice[],
  picked: Disposition | undefined,
): readonly DispositionChoice[] {
  const first = choices.slice(0, IN_LINE);
  if (picked === undefined || first.some(({ id }) => id === picked.id)) return first;
  return [picked, ...first.slice(0, IN_LINE - 1)];
}
