import { redialLast } from '#core/dialing/redial.ts';
import { SelectionDialer, type SelectionDialerOptions } from '#core/dialing/selection-dialer.ts';
import { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import type { KeyPlatform } from '#core/hotkeys/used-keys.ts';
import { ElectronHotkeys } from '#platform/electron-hotkeys.ts';
import { ElectronSelection } from '#platform/electron-selection.ts';

import type { HotkeyStatus } from '#shared/domain/snapshot.ts';

import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';

export interface Keys {
  readonly hotkeys: HotkeyService;
  readonly dialer: SelectionDialer;
  dispose(): void;
}

/** Keys that work everywhere, and dialling what is selected. */
export function composeKeys(base: Base, phone: Phone, showPanel: () => void): Keys {
  const { publisher, clock, log, notices, storage } = base;
  const { calls, agent } = phone;
  const dial = (number: string) => calls.dial(number);
  const tellNothing = (code: 'no-number-selected' | 'nothing-to-redial') => {
    notices.add(code);
    showPanel();
  };
  const dialer = selectionDialer(base, phone, { dial, tellNothing, showPanel });
  const redial = async () => {
    const redialled = await redialLast({
      history: storage.history,
      dial,
      onNothing: () => tellNothing('nothing-to-redial'),
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
      dialSelection: () => dialer.offerSelection(),
      redial,
      toggleReady: () => agent.desk.toggleReady(),
    },
    onStatus: (statuses) => tellStatus(base, statuses),
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

interface DialerParts {
  readonly dial: SelectionDialerOptions['dial'];
  readonly tellNothing: (code: 'no-number-selected') => void;
  readonly showPanel: () => void;
}

function selectionDialer(base: Base, { country }: Phone, parts: DialerParts): SelectionDialer {
  const { publisher, clock, timer, ids, log, notices } = base;
  return new SelectionDialer({
    selection: new ElectronSelection(),
    clock,
    timer,
    ids,
    country,
    dial: parts.dial,
    onOffer: (dialOffer) => {
      notices.clear('no-number-selected');
      publisher.update({ dialOffer });
    },
    onNothing: () => parts.tellNothing('no-number-selected'),
    onFailed: (problem, number) => {
      log.warn('dial-selection.failed', { problem });
      notices.add('dial-failed', { number });
      parts.showPanel();
    },
  });
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
