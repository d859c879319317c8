import type { PanelShape } from '#platform/panel-place.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

/** How the panel stands, by what the agent wants and what is going on. The first start needs the whole window. */
export function panelStance({ panel, mode, calls }: Pick<Snapshot, 'panel' | 'mode' | 'calls'>): {
  readonly shape: PanelShape;
  readonly onTop: boolean;
} {
  const inCall = calls.some(({ phase }) => phase !== 'ended');
  return {
    shape: panel.compact && mode !== 'none' ? 'strip' : 'full',
    onTop: panel.onTop === 'always' || (panel.onTop === 'in-calls' && inCall),
  };
}
