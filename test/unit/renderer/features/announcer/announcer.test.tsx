import { act, type render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Snapshot } from '#shared/domain/snapshot.ts';
import { Announcer, type AnnouncerProps } from '#renderer/features/announcer/announcer.tsx';
import { aCall, aCallId, aMatch, aRingingCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

let bridge: FakeBridge;
let revision = 1;
let page: ReturnType<typeof render>;

beforeEach(() => {
  vi.useFakeTimers();
  revision = 1;
});
afterEach(() => void vi.useRealTimers());

async function open(props: AnnouncerProps = {}, values: Partial<Snapshot> = {}): Promise<void> {
  bridge = new FakeBridge(aSnapshot(values));
  page = await renderPart(<Announcer {...props} />, bridge);
}

async function push(values: Partial<Snapshot>, waitMs = 1000): Promise<void> {
  revision += 1;
  act(() => bridge.push(aSnapshot({ revision, ...values })));
  await act(() => vi.advanceTimersByTimeAsync(waitMs));
}

function said(politeness: 'assertive' | 'polite'): string | null | undefined {
  return page.container.querySelector(`[aria-live=${politeness}]`)?.textContent;
}

describe('the panel', () => {
  it('interrupts for a ring, and tells the answer when there is a pause', async () => {
    await open();
    await push({ calls: [aRingingCall()] });
    expect(said('assertive')).toBe('Incoming call: Marta Lindqvist');
    await push({ calls: [aCall()] });
    expect(said('polite')).toBe('Connected with Marta Lindqvist');
    expect(said('assertive')).toBe('Incoming call: Marta Lindqvist');
  });

  it('does not flood: of fast changes it tells the outcome', async () => {
    await open({}, { calls: [aCall()] });
    await act(() => vi.advanceTimersByTimeAsync(5000));
    await push({ calls: [aCall({ muted: true })] }, 0);
    expect(said('polite')).toBe('Microphone off');
    await push({ calls: [aCall({ muted: false })] }, 10);
    await push({ calls: [aCall({ muted: true, recorded: true })] }, 10);
    expect(said('polite')).toBe('Microphone off');
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(said('polite')).toBe('The call is being recorded');
  });

  it('leaves lost reachability to the banner where there is one, and tells that it is over', async () => {
    const lost = { state: 'unreachable', since: 0, problem: 'server-silent' } as const;
    await open({ hasBanner: true });
    await push({ reachability: lost });
    expect(said('assertive')).toBe('');
    await push({ reachability: { state: 'reachable', since: 1 } });
    expect(said('polite')).toBe('Calls reach you');
  });

  it('tells lost reachability itself where there is no banner', async () => {
    await open();
    await push({ reachability: { state: 'unreachable', since: 0, problem: 'server-silent' } });
    expect(said('assertive')).toBe('Calls cannot reach you');
  });

  it('interrupts for a lost microphone, and tells that it is back', async () => {
    await open();
    await push({ notices: [{ id: '1', code: 'microphone-missing', values: {} }] });
    expect(said('assertive')).toContain('No microphone is connected');
    await push({});
    expect(said('polite')).toBe('The microphone is back');
  });

  it('tells wrap-up and its end', async () => {
    await open();
    const { work } = aSnapshot();
    await push({ work: { ...work, wrapUp: { callId: aCallId(), since: 0, until: 30_000 } } });
    expect(said('polite')).toBe('Wrap-up, 0:30');
    await push({ work });
    expect(said('polite')).toBe('Wrap-up is over');
  });

  it('tells a missed call once', async () => {
    await open({}, { calls: [aRingingCall()] });
    await push({ calls: [aCall({ phase: 'ended', answeredAt: undefined, result: 'missed' })], missed: 1 });
    expect(said('polite')).toBe('Call with Marta Lindqvist ended: Missed');
    await push({ missed: 2 });
    expect(said('polite')).toBe('2 missed calls');
  });

  it('says nothing of what was there before', async () => {
    await open({}, { notices: [{ id: '1', code: 'ring-off', values: {} }], missed: 3 });
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect([said('assertive'), said('polite')]).toEqual(['', '']);
  });
});

describe('the popup', () => {
  it('tells who calls, also when that is found late, and leaves the rest to the panel', async () => {
    await open({ onlyRinging: true });
    const unknown = { state: 'pending', matches: [], failures: [], earlierCalls: 0 } as const;
    await push({ calls: [aRingingCall({ lookup: unknown })], missed: 2 });
    expect(said('assertive')).toBe('Incoming call: +46 8 123 456 78');
    const found = { ...aCall().lookup, matches: [aMatch({ name: 'Anna Berg' })] };
    await push({ calls: [aRingingCall({ lookup: found })], missed: 2 });
    expect(said('polite')).toBe('It is Anna Berg');
    await push({ calls: [aCall({ lookup: found })] });
    expect(said('polite')).toBe('It is Anna Berg');
  });
});
