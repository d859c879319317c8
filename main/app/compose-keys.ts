import { redialLast } from '#core/dialing/redial.ts';
import { SelectionDialer } from '#core/dialing/selection-dialer.ts';
import { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import type { KeyPlatform } from '#core/hotkeys/used-keys.ts';
import { ElectronHotkeys } from '#platform/electron-hotkeys.ts';
import { ElectronSelection } from '#platform/electron-selection.ts';

import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';

export interface Keys {
  readonly hotkeys: HotkeyService;
  readonly dialer: SelectionDialer;
  dispose(): void;
}

/** Keys that work everywhere, and dialling what is selected. */
export function composeKeys(base: Base, phone: Phone, showPanel: () => void): Keys {
  const { publisher, clock, timer, ids, log, notices, storage } = base;
  const { calls, agent } = phone;
  const dial = (number: string) => calls.dial(number);
  const tellNothing = (code: 'no-number-selected' | 'nothing-to-redial') => {
    notices.add(code);
    showPanel();
  };
  const dialer = new SelectionDialer({
    selection: new ElectronSelection(),
    clock,
    timer,
    ids,
    country: phone.country,
    dial,
    onOffer: (dialOffer) => {
      notices.clear('no-number-selected');
      publisher.update({ dialOffer });
    },
    onNothing: () => tellNothing('no-number-selected'),
    onFailed: (problem, number) => {
      log.warn('dial-selection.failed', { problem });
      notices.add('dial-failed', { number });
      showPanel();
    },
  });
  const registrar = new ElectronHotkeys();
  const hotkeys = new HotkeyService({
    registrar,
    calls,
    clock,
    logger: log.child({ part: 'hotkeys' }),
    platform: keyPlatform(),
    desk: {
      showPanel,
      dialSelection: () => dialer.offerSelection(),
      redial: async () => {
        const onNothing = () => tellNothing('nothing-to-redial');
        const redialled = await redialLast({ history: storage.history, dial, onNothing });
        if (!redialled.ok) log.warn('redial.failed', { problem: redialled.problem });
      },
      toggleReady: () => agent.desk.toggleReady(),
    },
    onStatus: (statuses) => {
      publisher.update({ hotkeys: statuses });
      notices.clear('hotkey-taken');
      for (const { state, accelerator, sameAs } of statuses)
        if (state === 'taken' && sameAs === undefined) notices.add('hotkey-taken', { accelerator });
    },
    onTest: (hotkeyTest) => publisher.update({ hotkeyTest }),
  });
  return {
    hotkeys,
    dialer,
    dispose: () => {
      dialer.dispose();
      hotkeys.dispose();
      registrar.dispose();
    },
  };
}

function keyPlatform(): KeyPlatform {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
}
