import { redialLast } from '#core/dialing/redial.ts';
import { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import type { KeyPlatform } from '#core/hotkeys/used-keys.ts';
import { ElectronHotkeys } from '#platform/electron-hotkeys.ts';

import type { HotkeyStatus } from '#shared/domain/snapshot.ts';

import type { AppWindows } from './app-windows.ts';
import { compactPanel } from './compact-panel.ts';
import type { Base } from './compose-base.ts';
import type { Dialing } from './compose-dialing.ts';
import type { Phone } from './compose-phone.ts';

export interface Keys {
  readonly hotkeys: HotkeyService;
  dispose(): void;
}

/** Keys that work everywhere. */
export function composeKeys(
  base: Base,
  phone: Pick<Phone, 'calls' | 'agent'>,
  dialing: Pick<Dialing, 'selection'>,
  windows: Pick<AppWindows, 'showPanel' | 'search'>,
): Keys {
  const { publisher, clock, log, notices, storage } = base;
  const { calls, agent } = phone;
  const showPanel = () => windows.showPanel('calls');
  const dial = (number: string) => calls.dial(number);
  const redial = async () => {
    const redialled = await redialLast({
      history: storage.history,
      dial,
      onNothing: () => {
        notices.add('nothing-to-redial');
        showPanel();
      },
    });
    if (!redialled.ok) log.warn('redial.failed', { problem: redialled.problem });
  };
  const registrar = new ElectronHotkeys();
  const hotkeys = new HotkeyService({
    registrar,
    calls,
    clock,
    logger: log.child({ part: 'hotkeys' }),
    platform: keyPlatform(),
    desk: {
      showPanel,
      dialSelection: () => dialing.selection.offerSelection(),
      redial,
      toggleReady: () => agent.desk.toggleReady(),
      search: () => windows.search(),
      toggleCompact: () => compactPanel(storage.settings, !storage.settings.current.panel.compact),
    },
    onStatus: (statuses) => tellStatus(base, statuses),
    onTest: (hotkeyTest) => publisher.update({ hotkeyTest }),
  });
  return {
    hotkeys,
    dispose: () => {
      hotkeys.dispose();
      registrar.dispose();
    },
  };
}

/** A key that another program has is a notice; one that we gave away twice is told in the settings alone. */
function tellStatus({ publisher, notices }: Base, statuses: readonly HotkeyStatus[]): void {
  publisher.update({ hotkeys: statuses });
  notices.clear('hotkey-taken');
  for (const { state, accelerator, sameAs } of statuses)
    if (state === 'taken' && sameAs === undefined) notices.add('hotkey-taken', { accelerator });
}

function keyPlatform(): KeyPlatform {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
}
