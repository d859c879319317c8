import { useLayoutEffect, useRef } from 'react';

import type { CommandInput } from '#shared/ipc/contract.ts';
import { useServices } from './services.tsx';

/**
 * Reports once per id when a surface is really on screen: the second animation frame after the commit begins when
 * the first has been painted. Does nothing while `id` is undefined.
 */
export function usePaintedMark(
  surface: CommandInput<'mark:painted'>['surface'],
  id: string | undefined,
): void {
  const { bridge } = useServices();
  const reported = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (id === undefined || reported.current === id) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        reported.current = id;
        const at = performance.timeOrigin + performance.now();
        bridge.command['mark:painted']({ surface, id, at }).catch(() => undefined);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [bridge, surface, id]);
}
