import { describe, expect, it } from 'vitest';

import { ok } from '#shared/result.ts';
import { line, sales, sessionFixture, wish } from '#test/support/session-fixture.ts';

describe('the phone session', () => {
  it('has no phone at the first start', async () => {
    const { session, happened } = sessionFixture();
    await session.start();
    expect(happened).toEqual(['mode none']);
  });

  it('connects the configured line with the password of the keychain', async () => {
    const { session, happened } = sessionFixture({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'pw' },
    });
    await session.start();
    expect(happened).toEqual(['mode line', 'attach line-1', 'connect Support with pw']);
  });

  it('asks for the password when the keychain has none', async () => {
    const { session, happened } = sessionFixture({ settings: { mode: 'line', lines: [line] } });
    await session.start();
    expect(happened).toEqual(['mode line', 'password missing']);
  });

  it('ends the demo before it connects a real line', async () => {
    const { session, happened, mode } = sessionFixture();
    await session.tryDemo();
    await session.saveLine(wish(line, 'pw'));
    expect(happened).toEqual([
      'mode demo',
      'attach demo',
      'connect Demo with demo',
      'disconnect Demo',
      'detach demo',
      'demo stopped',
      'mode line',
      'attach line-1',
      'connect Support with pw',
    ]);
    expect(mode()).toBe('line');
  });

  it('keeps the former password when a line is saved without one', async () => {
    const { session, kept } = sessionFixture({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'former' },
    });
    await expect(session.saveLine(wish({ ...line, label: 'Sales' }))).resolves.toMatchObject({
      ok: true,
    });
    expect(kept.get('line-1')).toBe('former');
  });

  it.each([
    ['another server', { server: 'wss://evil.example/ws' }],
    ['another user', { user: '1002' }],
    ['another digest user', { authUser: 'root' }],
  ])('never takes the kept password to %s', async (_what, change) => {
    const { session, happened } = sessionFixture({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'former' },
    });
    const saved = await session.saveLine(wish({ ...line, ...change }));
    expect(saved).toEqual({ ok: false, problem: 'password-needed' });
    expect(happened).toEqual([]);
  });

  it('stays without a phone when the demo cannot start', async () => {
    const { session, mode } = sessionFixture({ demoFails: true });
    await expect(session.tryDemo()).resolves.toEqual({ ok: false, problem: 'demo-failed' });
    expect(mode()).toBe('none');
  });

  it('forgets the password on signing out', async () => {
    const { session, kept, mode } = sessionFixture({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'pw' },
    });
    await session.start();
    await session.signOut();
    expect(kept.size).toBe(0);
    expect(mode()).toBe('none');
  });

  it('plays demo callers only in the demo', async () => {
    const { session } = sessionFixture();
    expect(session.play('customer')).toEqual({ ok: false, problem: 'not-in-demo' });
    await session.tryDemo();
    expect(session.play('customer')).toEqual(ok());
  });

  it('serves overlapping changes one after the other', async () => {
    const { session, happened } = sessionFixture();
    await Promise.all([session.tryDemo(), session.saveLine(wish(line, 'pw')), session.signOut()]);
    expect(happened.filter((entry) => entry.startsWith('connect'))).toHaveLength(2);
    expect(happened.at(-1)).toBe('mode none');
  });
});

describe('a phone session with several lines', () => {
  const both = {
    settings: { mode: 'line' as const, lines: [line, sales] },
    secrets: { 'line-1': 'pw', 'line-2': 'pw two' },
  };

  it('connects them all, each with its own password', async () => {
    const { session, happened } = sessionFixture(both);
    await session.start();
    expect(happened).toContain('connect Support with pw');
    expect(happened).toContain('connect Sales with pw two');
  });

  it('connects those whose password is there when one has lost its own', async () => {
    const { session, happened } = sessionFixture({ ...both, secrets: { 'line-2': 'pw two' } });
    await session.start();
    expect(happened).toEqual(['mode line', 'password missing', 'attach line-2', 'connect Sales with pw two']);
  });

  it('leaves the others alone when one is added, changed or removed', async () => {
    const { session, happened, kept } = sessionFixture({
      ...both,
      settings: { mode: 'line', lines: [line] },
    });
    await session.start();
    happened.length = 0;
    await session.saveLine(wish(sales, 'new'));
    await session.saveLine(wish({ ...sales, label: 'Export' }));
    await session.removeLine(sales.id);
    expect(happened).toEqual([
      'attach line-2',
      'connect Sales with new',
      'update Sales to Export',
      'settings of line-2: Export',
      'disconnect Sales',
      'detach line-2',
    ]);
    expect([...kept.keys()]).toEqual(['line-1']);
  });

  it('has no phone any more without the last line', async () => {
    const { session, happened, mode } = sessionFixture(both);
    await session.start();
    await session.removeLine(line.id);
    expect(mode()).toBe('line');
    await session.removeLine(sales.id);
    expect([mode(), happened.at(-1)]).toEqual(['none', 'mode none']);
    expect(await session.removeLine(sales.id)).toEqual({ ok: false, problem: 'no-such-line' });
  });

  it('brings every line back after the demo', async () => {
    const { session, happened } = sessionFixture(both);
    await session.start();
    await session.tryDemo();
    happened.length = 0;
    await session.saveLine(wish({ ...sales, label: 'Export' }));
    expect(happened.filter((entry) => entry.startsWith('connect'))).toEqual([
      'connect Support with pw',
      'connect Export with pw two',
    ]);
  });

  it('never takes the password of one line to the server of another', async () => {
    const { session } = sessionFixture(both);
    await session.start();
    const saved = await session.saveLine(wish({ ...sales, server: 'wss://other.example/ws' }));
    expect(saved).toEqual({ ok: false, problem: 'password-needed' });
  });

  it('replaces the socket of the named line, or of all', async () => {
    const { session, happened } = sessionFixture(both);
    await session.start();
    happened.length = 0;
    session.reconnectNow(sales.id);
    session.reconnectNow();
    expect(happened).toEqual(['reconnect Sales', 'reconnect Support', 'reconnect Sales']);
  });
});
