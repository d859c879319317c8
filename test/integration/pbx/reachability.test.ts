import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LAB, restartLab } from '#test/lab/asterisk.ts';
import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { Ami } from '#test/lab/ami.ts';
import { LabDesk } from '#test/support/pbx/lab-desk.ts';

let desk: LabDesk;
const proxies: ChaosProxy[] = [];

beforeAll(async () => {
  desk = await LabDesk.open();
});
afterEach(async () => {
  await desk.clear();
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()));
});
afterAll(() => desk.close());

const PORTS = { ws: LAB.wsPort, tcp: LAB.sipPort, tls: LAB.sipTlsPort } as const;

async function aProxy(
  by: keyof typeof PORTS = 'ws',
): Promise<{ readonly proxy: ChaosProxy; readonly server: string }> {
  const proxy = new ChaosProxy({ host: LAB.host, port: PORTS[by] });
  const port = await proxy.start();
  proxies.push(proxy);
  return { proxy, server: `${by}://127.0.0.1:${port}${by === 'ws' ? '/ws' : ''}` };
}

const reachable = (event: { reachability: { state: string } }): boolean =>
  event.reachability.state === 'reachable';

describe('a line whose calls are proved to arrive', () => {
  const policy = { selfCheckSoonMs: 50, selfCheckWithinMs: 2000 };

  it('gets a MESSAGE to itself back from Asterisk', async () => {
    const phone = await desk.line({ policy, settings: { profile: { selfCheck: 'message' } } }).registered();
    const { reachability } = await phone.next(
      'reachability',
      (event) => event.reachability.selfCheck === 'works',
    );
    expect(reachability.proofs?.some(({ kind }) => kind === 'self-check')).toBe(true);
  });

  it('says that Asterisk answers OPTIONS itself, and counts its own questions to us instead', async () => {
    const phone = await desk.line({ policy }).registered();
    await phone.next('reachability', (event) => event.reachability.selfCheck === 'not-routed');
    await desk.ami.command('pjsip qualify 1001');
    const { reachability } = await phone.next('reachability', (event) =>
      (event.reachability.proofs ?? []).some(({ kind }) => kind === 'request'),
    );
    expect(reachability.state).toBe('reachable');
  });
});

describe('a line with two ways to Asterisk', () => {
  it('takes the second at once when the first is gone, and goes back when that answers', async () => {
    const [first, second] = [await aProxy(), await aProxy()];
    const policy = { preferredEveryMs: 300 };
    const settings = { servers: [{ address: second.server }] };
    const phone = await desk.line({ server: first.server, settings, policy }).registered();
    const before = phone.events.length;
    const since = performance.now();
    await first.proxy.setMode('refuse');
    const moved = await phone.next(
      'reachability',
      (event) => reachable(event) && event.reachability.insteadOf !== undefined,
      before,
    );
    expect(moved.reachability.server).toBe(second.server);
    expect(performance.now() - since).toBeLessThan(5000);
    await first.proxy.setMode('pass');
    const after = phone.events.length;
    await phone.next(
      'reachability',
      (event) => reachable(event) && event.reachability.insteadOf === undefined,
      after,
    );
  });

  it('keeps a call while it goes to the second', async () => {
    const [first, second] = [await aProxy(), await aProxy()];
    const settings = { servers: [{ address: second.server }] };
    const phone = await desk.line({ server: first.server, settings }).registered();
    const callId = await desk.answered(phone);
    const before = phone.events.length;
    await first.proxy.setMode('refuse');
    await phone.next('reachability', (event) => event.reachability.insteadOf !== undefined, before);
    await desk.audioBothWays(phone);
    await desk.ami.command('channel request hangup all');
    expect(await phone.next('ended')).toMatchObject({ callId, kind: 'hung-up', cause: { by: 'party' } });
  });
});

describe('a connection that died without a word to Asterisk', () => {
  const contactsOf = async (user: string): Promise<number> =>
    (await desk.ami.command('pjsip show contacts')).match(new RegExp(`${user}/sip`, 'g'))?.length ?? 0;

  it.each<[user: string, by: keyof typeof PORTS, words: string]>([
    ['1006', 'ws', 'that keeps old contacts'],
    ['1006', 'tcp', 'that keeps old contacts'],
    ['1006', 'tls', 'that keeps old contacts'],
    ['1007', 'ws', 'that has room for one contact'],
  ])('is not rung for %s by %s, at an Asterisk %s: calls reach the new one at once', async (user, by) => {
    const { proxy, server } = await aProxy(by);
    const phone = await desk.line({ user, server, settings: { unencrypted: true } }).registered();
    for (let death = 0; death < 2; death += 1) {
      const before = phone.events.length;
      await proxy.setMode('stall');
      await proxy.forget();
      phone.connector.reconnectNow();
      const { reachability } = await phone.next('reachability', reachable, before);
      expect(reachability.oldConnectionUntil).toBeUndefined();
      expect(await contactsOf(user)).toBe(1);
      desk.customerCalls('tone', user);
      const { callId } = await phone.next('incoming', () => true, before);
      await phone.connector.reject(callId);
      await phone.next('ended', (event) => event.callId === callId, before);
    }
  });

  it('of an earlier run is not rung either for an agent who has no other telephone', async () => {
    const { proxy, server } = await aProxy();
    await desk.line({ user: '1006', server }).registered();
    await proxy.setMode('stall');
    await proxy.forget();
    const settings = { profile: { isOnlyPhone: true } };
    const phone = await desk.line({ user: '1006', settings }).registered();
    expect(await contactsOf('1006')).toBe(1);
    desk.customerCalls('tone', '1006');
    const { callId } = await phone.next('incoming');
    await phone.connector.reject(callId);
  });

  it('is told as a doubt where another telephone of the agent is there, which stays', async () => {
    const other = await desk.line({ user: '1006' }).registered();
    const { proxy, server } = await aProxy();
    const phone = await desk.line({ user: '1006', server }).registered();
    const before = phone.events.length;
    await proxy.setMode('stall');
    await proxy.forget();
    phone.connector.reconnectNow();
    const { reachability } = await phone.next('reachability', reachable, before);
    expect(reachability.oldConnectionUntil).toBeGreaterThan(Date.now());
    expect(await contactsOf('1006')).toBe(3);
    expect(other.all('reachability').at(-1)?.reachability.state).toBe('reachable');
  });
});

describe('a call', () => {
  it.each([1, 5])('lives through %i s without signalling, with its audio', async (seconds) => {
    const { proxy, server } = await aProxy();
    const phone = await desk.line({ server }).registered();
    const callId = await desk.answered(phone);
    const before = phone.events.length;
    await proxy.setMode('refuse');
    await phone.next('reachability', (event) => event.reachability.state === 'unreachable', before);
    await desk.audioBothWays(phone);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    await proxy.setMode('pass');
    await phone.next('reachability', reachable, phone.events.length);
    await desk.audioBothWays(phone);
    expect(phone.all('ended')).toEqual([]);
    await phone.connector.hangUp(callId);
    await expect.poll(() => desk.ami.command('core show channels concise')).not.toContain('PJSIP/1001');
  });

  it('that ended at the other side while the signalling was away is dropped as soon as it is back', async () => {
    const { proxy, server } = await aProxy();
    const phone = await desk.line({ server }).registered();
    const callId = await desk.answered(phone);
    await proxy.setMode('refuse');
    await phone.next('reachability', (event) => event.reachability.state === 'unreachable');
    await desk.ami.command('channel request hangup all');
    await proxy.setMode('pass');
    expect(await phone.next('ended')).toMatchObject({ callId, kind: 'failed', cause: { by: 'network' } });
  });

  it('does not outlive a restart of Asterisk, and the line is reachable again', async () => {
    const phone = await desk.line().registered();
    const callId = await desk.answered(phone);
    await restartLab();
    desk = await renewed(desk);
    const ended = await phone.next('ended');
    expect(ended.callId).toBe(callId);
    expect(ended.cause.by).not.toBe('agent');
    const last = () => phone.all('reachability').at(-1)?.reachability.state;
    await expect.poll(last, { timeout: 40_000 }).toBe('reachable');
    expect(phone.all('ended')).toHaveLength(1);
    const again = await desk.answered(phone);
    await phone.connector.hangUp(again);
  }, 90_000);
});

/** The manager's connection died with Asterisk. */
async function renewed(old: LabDesk): Promise<LabDesk> {
  old.ami.close();
  return old.with(await Ami.login());
}
