import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

import styles from './button.module.css';

export interface MenuButtonProps {
  /** Read out and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
  /** With the words beside the icon, where it stands alone. */
  readonly worded?: boolean;
}

/** The button that opens what a `MenuTrigger` or `DialogTrigger` holds, as small as an icon unless `worded`. */
export function MenuButton({ label, icon, worded = false }: MenuButtonProps) {
  const classes = [styles['button'], styles['quiet'], worded ? undefined : styles['icon']];
  return (
    <span title={worded ? undefined : label}>
      <Button className={classes.filter(Boolean).join(' ')} {...(!worded && { 'aria-label': label })}>
        {icon}
        {worded && label}
      </Button>
    </span>
  );
}
