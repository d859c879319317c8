import type { HotkeyAction } from '#shared/domain/settings.ts';
import { useSnapshot } from '../../../bridge/use-snapshot.ts';

/** The keys that do this from anywhere, when they are really registered. */
export function useHotkey(action: HotkeyAction): string | undefined {
  return useSnapshot(
    (snapshot) =>
      snapshot.hotkeys.find((key) => key.action === action && key.state === 'active')?.accelerator,
  );
}
