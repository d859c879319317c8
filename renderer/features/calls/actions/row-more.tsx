import { Ellipsis } from 'lucide-react';
import type { RefObject } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

import { useTexts } from '../../../i18n/use-texts.ts';
import menu from '../../header/agent-menu.module.css';
import styles from './call-actions.module.css';
import { ROW_ICONS, type RowAction } from './row-actions.ts';

export interface RowMoreProps {
  /** What the row has no room for. */
  readonly actions: readonly RowAction[];
  readonly onPress: (action: RowAction) => void;
  readonly reference: RefObject<HTMLButtonElement | null> | undefined;
}

/** The rest of what can be done in a call, one press further away. */
export function RowMore({ actions, onPress, reference }: RowMoreProps) {
  const { t } = useTexts();
  const label = t('call.moreActions');
  return (
    <MenuTrigger>
      <Button
        {...(reference !== undefined && { ref: reference })}
        className={styles['more'] ?? ''}
        aria-label={label}
      >
        <Ellipsis size={20} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={`${menu['popover']} ${styles['popover']}`} placement="bottom end" offset={4}>
        <Menu className={menu['menu'] ?? ''} aria-label={label}>
          {actions.map((action) => {
            const Icon = ROW_ICONS[action];
            const text = t(`call.action.${action}`);
            return (
              <MenuItem
                key={action}
                id={action}
                textValue={text}
                className={menu['item'] ?? ''}
                onAction={() => onPress(action)}
              >
                <span className={menu['icon']}>
                  <Icon size={16} aria-hidden="true" />
                </span>
                <span className={menu['text']}>{text}</span>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
