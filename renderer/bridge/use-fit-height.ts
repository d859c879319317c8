import { useEffect, type RefObject } from 'react';

import { useServices } from './services.tsx';

/** Tells the main process how tall an element is, whenever that changes: its window follows. */
export function useFitHeight(
  content: RefObject<HTMLElement | null>,
  command: 'window:popup-fit' | 'window:strip-fit',
  enabled = true,
): void {
  const { bridge } = useServices();
  useEffect(() => {
    const element = content.current;
    if (!enabled || element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height > 0) bridge.command[command]({ height }).catch(() => undefined);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [bridge, content, command, enabled]);
}
