import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { SettingsFoot } from '#renderer/features/settings/settings-foot.tsx';
import { aCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const refuse = (): Promise<boolean> => Promise.resolve(false);

/** jsdom has the element but not its methods. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
});

test('the demo begins after it was said what becomes of the lines', async () => {
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<SettingsFoot settings={{ ...sampleSettings, mode: 'line' }} update={refuse} />, bridge);
  await userEvent.click(screen.getByText('Try the demo'));
  expect(
    screen.getByText(/^Your lines rest while the demo runs.*They are back, as they are now/),
  ).toBeTruthy();
  expect(screen.queryByText(/^Your call/)).toBeNull();
  expect(bridge.inputsOf('setup:try-demo')).toEqual([]);
  await userEvent.click(screen.getByText('Start the demo'));
  expect(bridge.inputsOf('setup:try-demo')).toHaveLength(1);
});

test('signing out asks, and names the call that would end', async () => {
  const bridge = new FakeBridge(aSnapshot({ calls: [aCall()] }));
  await renderPart(<SettingsFoot settings={{ ...sampleSettings, mode: 'line' }} update={refuse} />, bridge);
  await userEvent.click(screen.getByText('Sign out'));
  expect(screen.getByText(/^Your call with .+ ends\.$/)).toBeTruthy();
  await userEvent.click(screen.getByText('Cancel'));
  expect(bridge.inputsOf('setup:sign-out')).toEqual([]);
});

test('the demo is left at once', async () => {
  const bridge = new FakeBridge(aSnapshot({ mode: 'demo' }));
  await renderPart(<SettingsFoot settings={{ ...sampleSettings, mode: 'demo' }} update={refuse} />, bridge);
  await userEvent.click(screen.getByText('Leave the demo'));
  expect(bridge.inputsOf('setup:leave-demo')).toHaveLength(1);
  expect(screen.queryByText('Sign out')).toBeNull();
});
