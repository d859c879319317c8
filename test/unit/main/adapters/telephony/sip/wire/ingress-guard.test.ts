import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IngressGuard } from '#adapters/telephony/sip/wire/ingress-guard.ts';
import type { IngressOptions } from '#adapters/telephony/sip/wire/ingress-options.ts';
import { isRepairedTel, repairedTelNumber } from '#adapters/telephony/sip/wire/repaired-tel.ts';
import { RepairMemory } from '#adapters/telephony/sip/wire/repair-memory.ts';
import { gatedUserAgent } from './gated-user-agent.ts';
import type { GatedUserAgent } from './gated-user-agent.ts';
import { headerIn, requestText, statusOf } from './request-text.ts';

function passed(text: string, options: Partial<IngressOptions> = {}): string {
  const verdict = new IngressGuard(new RepairMemory(), options).inspect(text);
  if (verdict.kind !== 'pass') {
    throw new Error(`Not passed: ${JSON.stringify(verdict)}`);
  }
  return verdict.message;
}

describe('an incoming call from a tel address', () => {
  let agent: GatedUserAgent;
  beforeEach(async () => {
    agent = await gatedUserAgent('bob');
  });
  afterEach(() => agent.stop());

  it.each([
    ['<tel:+390612345678>', '+390612345678'],
    ['tel:+390612345678', '+390612345678'],
    ['"Ada" <tel:+39-06-1234>', '+39061234'],
    ['<tel:*21#;phone-context=pbx.test>', '*21#'],
    ['Zoë <tel:112>', '112'],
  ])('rings and shows the number of %s', async (from, number) => {
    agent.arrive(requestText('INVITE', { headers: { From: `${from};tag=1` } }));
    await new Promise((resolve) => setImmediate(resolve));
    const uri = agent.calls[0]?.remoteIdentity.uri.toRaw() ?? '';
    expect(isRepairedTel(uri)).toBe(true);
    expect(repairedTelNumber(uri)).toBe(number);
  });

  it('gets its own From and To back in every response', async () => {
    const headers = { From: 'tel:+39-06;tag=1', To: 'Bell, A <tel:+44>', Via: 'SIP/2.0/UDP old.test' };
    agent.arrive(requestText('INVITE', { headers }));
    await new Promise((resolve) => setImmediate(resolve));
    await agent.calls[0]?.reject();
    expect(agent.sent.map(statusOf)).toEqual([100, 180, 480]);
    expect(agent.sent.map((text) => headerIn(text, 'From'))).toEqual([
      'tel:+39-06;tag=1',
      'tel:+39-06;tag=1',
      'tel:+39-06;tag=1',
    ]);
    expect(headerIn(agent.sent.at(-1), 'To')).toMatch(/^Bell, A <tel:\+44>;tag=\w+$/);
    expect(headerIn(agent.sent.at(-1), 'Via')).toBe('SIP/2.0/UDP old.test');
  });

  it('shows an asserted tel identity', async () => {
    const headers = { 'P-Asserted-Identity': '"Ada" <sip:ada@pbx.test>, <tel:+3906>' };
    agent.arrive(requestText('INVITE', { headers }));
    await new Promise((resolve) => setImmediate(resolve));
    const values = agent.calls[0]?.request.getHeaders('P-Asserted-Identity');
    expect(values).toEqual(['"Ada" <sip:ada@pbx.test>', '<sip:+3906@tel.invalid;user=phone>']);
  });

  it('to a tel target rings when our contact is known', async () => {
    const ours = await gatedUserAgent('bob', { ingress: { ownUri: () => 'sip:bob@client.invalid' } });
    ours.arrive(requestText('INVITE', { uri: 'tel:+390612' }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(ours.calls).toHaveLength(1);
    ours.stop();
  });
});

describe('a repair', () => {
  it.each([
    ['clamps a long Expires', { Expires: '99999999' }, 'Expires', '86400'],
    ['removes an Expires that is no number', { Expires: 'soon' }, 'Expires', undefined],
    ['keeps an Expires in range', { Expires: '120' }, 'Expires', '120'],
    [
      'leaves 100rel in Require alone',
      { Require: '100rel', Supported: 'replaces, 100rel' },
      'Supported',
      'replaces',
    ],
    ['keeps 100rel in Supported alone', { Supported: 'replaces, 100rel' }, 'Supported', 'replaces, 100rel'],
    ['quotes a bare UTF-8 name', { From: 'Zoë <sip:z@x.test>;tag=1' }, 'From', '"Zoë" <sip:z@x.test>;tag=1'],
    [
      'leaves a plain name as it is',
      { From: 'Zoe X <sip:z@x.test>;tag=1' },
      'From',
      'Zoe X <sip:z@x.test>;tag=1',
    ],
    [
      'drops parameters of SDP',
      { 'Content-Type': 'application/sdp;charset=utf-8' },
      'Content-Type',
      'application/sdp',
    ],
  ])('%s', (_title, headers, name, expected) => {
    expect(headerIn(passed(requestText('INVITE', { headers })), name)).toBe(expected);
  });

  it.each(['y', 'a', 'b', 'd', 'e', 'j', 'k', 'n', 'o', 's', 'u', 'x'])(
    'spells out the compact header %s',
    (short) => {
      const full: Readonly<Record<string, string>> = {
        a: 'Accept-Contact',
        b: 'Referred-By',
        d: 'Request-Disposition',
        e: 'Content-Encoding',
        j: 'Reject-Contact',
        k: 'Supported',
        n: 'Identity-Info',
        o: 'Event',
        s: 'Subject',
        u: 'Allow-Events',
        x: 'Session-Expires',
        y: 'Identity',
      };
      expect(
        headerIn(passed(requestText('OPTIONS', { headers: { [short]: 'value' } })), full[short] ?? ''),
      ).toBe('value');
    },
  );

  it('cuts the body to its Content-Length in bytes and says the length', () => {
    const message = passed(`${requestText('MESSAGE', { body: 'ciào €' })}rest`);
    expect(message.endsWith('\r\n\r\nciào €')).toBe(true);
    expect(headerIn(message, 'Content-Length')).toBe('9');
  });

  it('counts bytes of a frame that is not UTF-8', () => {
    const text = requestText('MESSAGE', { body: 'x', headers: { 'Content-Length': '2' } }).replace(
      /x$/,
      '\u00e9\u00e8',
    );
    expect(new IngressGuard(new RepairMemory()).inspect(text, 'latin1').kind).toBe('pass');
  });

  it('gives requests without branch the same branch for the call and its CANCEL', () => {
    const headers = { Via: 'SIP/2.0/UDP old.test', 'Call-ID': 'old', From: '<sip:a@b.test>;tag=1' };
    const branches = ['INVITE', 'CANCEL'].map((method) =>
      headerIn(passed(requestText(method, { headers })), 'Via'),
    );
    expect(branches[0]).toMatch(/^SIP\/2\.0\/UDP old\.test;branch=z9hG4bK\.\w{20}$/);
    expect(branches[1]).toBe(branches[0]);
  });
});

describe('a flood', () => {
  it('of calls is answered 503 above the cap, and calls ring again a second later', () => {
    let now = 0;
    const guard = new IngressGuard(new RepairMemory(), { maxCallsPerSecond: 5, now: () => now });
    const kinds = Array.from({ length: 8 }, () => guard.inspect(requestText('INVITE')).kind);
    expect(kinds).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'answer', 'answer', 'answer']);
    now = 1000;
    expect(guard.inspect(requestText('INVITE')).kind).toBe('pass');
  });

  it('does not keep a BYE or a CANCEL from its call', () => {
    const guard = new IngressGuard(new RepairMemory(), { maxFramesPerSecond: 1, now: () => 0 });
    guard.inspect(requestText('OPTIONS'));
    expect(guard.inspect(requestText('OPTIONS')).kind).toBe('answer');
    expect(guard.inspect(requestText('BYE')).kind).toBe('pass');
    expect(guard.inspect(requestText('CANCEL')).kind).toBe('pass');
  });
});

describe('a burst', () => {
  it('of anything is dropped unread above the burst cap', () => {
    const guard = new IngressGuard(new RepairMemory(), { maxBurstPerSecond: 2, now: () => 0 });
    const verdicts = Array.from({ length: 3 }, () => guard.inspect(requestText('BYE')));
    expect(verdicts.map(({ kind }) => kind)).toEqual(['pass', 'pass', 'drop']);
    expect(verdicts[2]).toEqual({ kind: 'drop', reason: 'flood' });
  });
});

describe('keep-alives', () => {
  it.each([
    ['\r\n\r\n', { kind: 'keepalive', reply: '\r\n' }],
    ['\r\n', { kind: 'keepalive' }],
    ['', { kind: 'keepalive' }],
  ])('%j is taken for one', (text, verdict) => {
    expect(new IngressGuard(new RepairMemory()).inspect(text)).toEqual(verdict);
  });
});

describe('the memory of repairs', () => {
  it('is bounded and forgets the oldest', () => {
    const memory = new RepairMemory(2);
    const repair = { via: undefined, to: undefined, from: { original: 'a', repaired: 'b' } };
    for (const branch of ['one', 'two', 'three']) {
      memory.remember(branch, 'INVITE', repair);
    }
    expect(memory.size).toBe(2);
    expect(memory.recall('one', 'INVITE')).toBeUndefined();
    expect(memory.recall('three', 'INVITE')).toEqual(repair);
  });
});
