import type { ComponentProps, ReactNode } from 'react';

import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `answer` and `stop` are for taking and ending calls alone. */
  readonly kind?: 'soft' | 'quiet' | 'primary' | 'answer' | 'stop' | 'decline';
  readonly size?: 'normal' | 'large' | 'icon';
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
}

/** Every button of the app. A pending one is `aria-disabled`, so that it keeps the focus. */
export function Button({ kind = 'soft', size = 'normal', icon, children, className, ...rest }: ButtonProps) {
  const classes = [styles['button'], styles[kind], styles[size], className].filter(Boolean).join(' ');
  return (
    <button type="button" {...rest} className={classes}>
      {icon}
      {children}
    </button>
  );
}
