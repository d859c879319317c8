import { describe, expect, it } from 'vitest';

import { SETTLE_MS } from '#core/session/waiting-lines.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import { line, sales, sessionFixture, wish } from '#test/support/session-fixture.ts';

const both = {
  settings: { mode: 'line' as const, lines: [line, sales] },
  secrets: { 'line-1': 'pw', 'line-2': 'pw two' },
};
const moved: LineSettings = { ...line, domain: 'example.com', server: 'wss://new.example.com/ws' };

/** Both lines run; `happened` begins empty. */
async function running() {
  const fixture = sessionFixture(both);
  await fixture.session.start();
  fixture.happened.length = 0;
  /** What the session does behind its queue. */
  const settled = () => fixture.session.leaveDemo();
  return { ...fixture, settled };
}

describe('saving a line', () => {
  it.each<[string, Partial<LineSettings>]>([
    ['its name', { label: 'Claims' }],
    ['the name others see', { displayName: 'Sam Lee' }],
    ['the country of its numbers', { country: 'SE' }],
    ['its profile', { profile: { ...line.profile, digits: 'info', selfCheck: 'off' } }],
    ['its relays', { iceServers: ['stun:stun.example.com'], relayOnly: true }],
  ])('uses %s at once, with a call on it, without reconnecting', async (_what, change) => {
    const { session, happened, settings, call } = await running();
    call(line.id, true);
    const changed = { ...line, ...change };
    expect(await session.saveLine(wish(changed))).toMatchObject({ ok: true, value: { applied: 'now' } });
    expect(happened).toEqual([`update Support to ${changed.label}`, `settings of line-1: ${changed.label}`]);
    expect(settings.current.lines[0]).toMatchObject(change);
  });

  it.each<[string, LineSettings, string]>([
    ['another server', moved, 'pw'],
    ['another user', { ...line, user: '1009' }, 'pw'],
    ['another password', line, 'new'],
    ['another authority', { ...line, caPem: 'PEM' }, 'pw'],
    [
      'a further server',
      { ...line, servers: [{ address: 'wss://b.example', priority: 10, weight: 0 }] },
      'pw',
    ],
  ])('connects anew for %s when no call is on the line', async (_what, changed, password) => {
    const { session, happened } = await running();
    expect(await session.saveLine(wish(changed, password))).toMatchObject({ value: { applied: 'now' } });
    expect(happened).toEqual([
      'disconnect Support',
      'detach line-1',
      'attach line-1',
      `connect Support with ${password}`,
    ]);
  });

  it('keeps nothing and ends nothing before the agent was asked about the call', async () => {
    const { session, happened, settings, kept, call } = await running();
    call(line.id, true);
    expect(await session.saveLine(wish(moved, 'new'))).toEqual({ ok: true, value: { applied: 'not-yet' } });
    expect(happened).toEqual([]);
    expect(settings.current.lines[0]).toEqual(line);
    expect(kept.get(line.id)).toBe('pw');
  });

  it('asks nothing because of a call on another line', async () => {
    const { session, call } = await running();
    call(sales.id, true);
    expect(await session.saveLine(wish(moved, 'pw'))).toMatchObject({ value: { applied: 'now' } });
  });

  it('connects anew when the last call is over and the phone system has had its goodbye', async () => {
    const { session, happened, settings, time, call, settled } = await running();
    call(line.id, true);
    const saved = await session.saveLine(wish({ ...moved, label: 'Claims' }, 'new', 'after-calls'));
    expect(saved).toMatchObject({ value: { applied: 'after-calls' } });
    expect(settings.current.lines[0]).toMatchObject({ server: 'wss://new.example.com/ws' });
    expect(session.isWaiting(line.id)).toBe(true);
    expect(happened).toEqual(['update Support to Claims', 'settings of line-1: Claims', 'waiting changed']);
    happened.length = 0;
    time.advance(60_000);
    call(line.id, false);
    time.advance(SETTLE_MS - 1);
    await settled();
    expect(happened).toEqual([]);
    time.advance(1);
    await settled();
    expect(happened).toContain('disconnect Support');
    expect(happened.at(-1)).toBe('connect Claims with new');
    expect(session.isWaiting(line.id)).toBe(false);
  });

  it('goes on waiting when the next call comes before it connected', async () => {
    const { session, happened, time, call, settled } = await running();
    call(line.id, true);
    await session.saveLine(wish(moved, 'pw', 'after-calls'));
    call(line.id, false);
    time.advance(SETTLE_MS / 2);
    call(line.id, true);
    happened.length = 0;
    time.advance(SETTLE_MS * 3);
    await settled();
    expect(happened).toEqual([]);
    expect(session.isWaiting(line.id)).toBe(true);
  });

  it('connects at once when the agent wants it now, at the question or later', async () => {
    const { session, happened, call } = await running();
    call(line.id, true);
    await session.saveLine(wish(moved, 'pw', 'now'));
    expect(happened[0]).toBe('disconnect Support');
    await session.saveLine(wish(line, 'pw', 'after-calls'));
    happened.length = 0;
    expect(await session.applyLine(line.id)).toMatchObject({ ok: true });
    expect(happened).toContain('disconnect Support');
    expect(await session.applyLine(line.id)).toEqual({ ok: false, problem: 'no-such-line' });
  });

  it('waits no longer when what it was connected with is wanted again', async () => {
    const { session, happened, call } = await running();
    call(line.id, true);
    await session.saveLine(wish(moved, 'pw', 'after-calls'));
    await session.saveLine(wish(line, 'pw'));
    expect(session.isWaiting(line.id)).toBe(false);
    expect(happened).not.toContain('disconnect Support');
  });

  it('does not ask twice: another change while it waits waits too', async () => {
    const { session, call } = await running();
    call(line.id, true);
    await session.saveLine(wish(moved, 'pw', 'after-calls'));
    const saved = await session.saveLine(wish({ ...moved, label: 'Claims' }));
    expect(saved).toMatchObject({ value: { applied: 'after-calls' } });
  });
});

describe('leaving the demo', () => {
  it('brings the configured lines back as they were, with their passwords', async () => {
    const { session, happened, settings, kept } = await running();
    await session.tryDemo();
    expect(settings.current).toMatchObject({ mode: 'demo', lines: [line, sales] });
    happened.length = 0;
    await session.leaveDemo();
    expect(happened).toEqual([
      'disconnect Demo',
      'detach demo',
      'demo stopped',
      'mode line',
      'attach line-1',
      'connect Support with pw',
      'attach line-2',
      'connect Sales with pw two',
    ]);
    expect(settings.current).toMatchObject({ mode: 'line', lines: [line, sales] });
    expect(kept.size).toBe(2);
  });

  it('leads to the first start where no line was configured', async () => {
    const { session, happened, mode } = sessionFixture();
    await session.tryDemo();
    await session.leaveDemo();
    expect([mode(), happened.at(-1)]).toEqual(['none', 'mode none']);
  });

  it('is nothing outside of it', async () => {
    const { session, happened } = await running();
    await session.leaveDemo();
    expect(happened).toEqual([]);
  });

  it('comes by itself when the demo cannot start: the lines are the phone again', async () => {
    const fixture = sessionFixture({ ...both, demoFails: true });
    await fixture.session.start();
    fixture.happened.length = 0;
    expect(await fixture.session.tryDemo()).toEqual({ ok: false, problem: 'demo-failed' });
    expect(fixture.happened.at(-1)).toBe('connect Sales with pw two');
    expect(fixture.mode()).toBe('line');
  });
});
