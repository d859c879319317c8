import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';

export interface OwnPressProps {
  readonly className?: string;
  readonly children: ReactNode;
}

function keep(event: PointerEvent | KeyboardEvent): void {
  if (!('key' in event) || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** Buttons inside a row that can itself be pressed: what is pressed in here is not the row's. Arrows stay the list's. */
export function OwnPress({ className, children }: OwnPressProps) {
  return (
    <span role="presentation" className={className} onPointerDown={keep} onKeyDown={keep} onKeyUp={keep}>
      {children}
    </span>
  );
}
