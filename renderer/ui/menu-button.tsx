import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

import styles from './button.module.css';

export interface MenuButtonProps {
  /** Read out and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** The button that opens what a `MenuTrigger` or `DialogTrigger` holds, as small as an icon. */
export function MenuButton({ label, icon }: MenuButtonProps) {
  return (
    <span title={label}>
      <Button
        className={[styles['button'], styles['quiet'], styles['icon']].filter(Boolean).join(' ')}
        aria-label={label}
      >
        {icon}
      </Button>
    </span>
  );
}
