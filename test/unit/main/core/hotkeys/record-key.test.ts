import { describe, expect, it } from 'vitest';

import { actByHotkey, type HotkeyCalls, type HotkeyDesk } from '#core/hotkeys/hotkey-acts.ts';
import type { CallAction } from '#shared/domain/call.ts';
import { ok, type Result } from '#shared/result.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { ringingCall } from '#test/support/call-views.ts';

/** A call that allows this, and `after` once recording was begun. */
function withCall(actions: readonly CallAction[], after: readonly CallAction[] = actions) {
  const told: string[] = [];
  let now = actions;
  const nothing = (): Promise<Result<void, CallProblem>> => Promise.resolve(ok());
  const record = (_id: string, on: boolean): Promise<Result<void, CallProblem>> => {
    told.push(on ? 'start' : 'stop');
    now = after;
    return nothing();
  };
  const calls: HotkeyCalls = {
    views: () => [ringingCall({ phase: 'connected', actions: now })],
    answer: nothing,
    reject: nothing,
    hangUp: nothing,
    hold: nothing,
    resume: nothing,
    mute: nothing,
    features: { record },
  };
  const desk: HotkeyDesk = {
    showPanel: () => void told.push('panel'),
    dialSelection: () => Promise.resolve(),
    redial: () => Promise.resolve(),
    toggleReady: () => undefined,
    search: () => undefined,
    toggleCompact: () => undefined,
  };
  return { told, press: () => actByHotkey('record', calls, desk) };
}

describe('the recording key', () => {
  it('starts and stops', async () => {
    const { told, press } = withCall(['record-start', 'hang-up'], ['record-stop', 'hang-up']);
    await press();
    await press();
    expect(told).toEqual(['start', 'stop']);
  });

  it('shows the question whether the caller knows, and does not answer it', async () => {
    const { told, press } = withCall(['record-start'], ['record-confirm', 'record-cancel']);
    await press();
    expect(told).toEqual(['start', 'panel']);
    await press();
    expect(told).toEqual(['start', 'panel', 'panel']);
  });

  it('does nothing where nothing can be recorded', async () => {
    const { told, press } = withCall(['hang-up']);
    expect(await press()).toBeUndefined();
    expect(told).toEqual([]);
  });
});
