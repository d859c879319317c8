import { Inviter } from 'sip.js/lib/api/inviter.js';
import { Messager } from 'sip.js/lib/api/messager.js';
import { Registerer } from 'sip.js/lib/api/registerer.js';
import { Subscriber } from 'sip.js/lib/api/subscriber.js';
import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { URI } from 'sip.js/lib/grammar/uri.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EgressGuard } from '#adapters/telephony/sip/wire/egress-guard.ts';
import { cleanDialTarget } from '#adapters/telephony/sip/wire/dial-target.ts';
import { assertHeaderSafe, cleanDisplayName } from '#adapters/telephony/sip/wire/header-safety.ts';
import { RepairMemory } from '#adapters/telephony/sip/wire/repair-memory.ts';
import { gatedUserAgent } from './gated-user-agent.ts';
import type { GatedUserAgent } from './gated-user-agent.ts';
import { INJECTION_PAYLOADS } from './injection-payloads.ts';
import { headerIn, requestText, statusOf } from './request-text.ts';

let agent: GatedUserAgent;
beforeAll(async () => {
  agent = await gatedUserAgent('bob');
});
beforeEach(() => {
  agent.sent.length = 0;
});
afterAll(() => agent.stop());

const payloads = INJECTION_PAYLOADS.map((payload) => ({ payload, name: JSON.stringify(payload) }));

function uriOf(text: string): URI {
  const uri = UserAgent.makeURI(text);
  if (uri === undefined) {
    throw new TypeError(`No URI: ${text}`);
  }
  return uri;
}

function shapeOf(text: string | undefined): readonly (string | undefined)[] {
  const [head = ''] = (text ?? '').split('\r\n\r\n');
  const lines = head.replaceAll('\u0000', '\n').split(/\r\n|\r|\n|\u0085|\u2028/);
  const uris = [headerIn(text, 'From'), headerIn(text, 'To')].map(
    (value) => /<([^<>]*)>[^<]*$/.exec(value ?? '')?.[1],
  );
  return [...lines.slice(1).map((line) => line.split(':')[0]), ...uris];
}

async function invited(options: ConstructorParameters<typeof Inviter>[2]): Promise<string | undefined> {
  const inviter = new Inviter(agent.userAgent, uriOf('sip:ada@pbx.test'), options);
  await inviter.invite().catch(() => {});
  return agent.sent.find((text) => text.startsWith('INVITE '));
}

describe('messages of sip.js itself', () => {
  it('pass: REGISTER, INVITE, MESSAGE and SUBSCRIBE', async () => {
    await new Registerer(agent.userAgent, { expires: 60 }).register();
    await invited({});
    await new Messager(agent.userAgent, uriOf('sip:ada@pbx.test'), 'ciào €').message();
    await new Subscriber(agent.userAgent, uriOf('sip:ada@pbx.test'), 'dialog').subscribe();
    expect(agent.sent.map((text) => text.split(' ')[0])).toEqual([
      'REGISTER',
      'INVITE',
      'MESSAGE',
      'SUBSCRIBE',
    ]);
    expect(agent.gate.stats.notSent).toBe(0);
  });

  it('pass: an answered call with DTMF by INFO, transfer and BYE', async () => {
    agent.arrive(requestText('INVITE', { body: 'v=0\r\n' }));
    await new Promise((resolve) => setImmediate(resolve));
    const [call] = agent.calls;
    await call?.accept();
    const ok = agent.sent.at(-1);
    const sipHeaders = { To: headerIn(ok, 'To') ?? '', From: headerIn(ok, 'From') ?? '' };
    agent.arrive(
      requestText('ACK', { headers: { ...sipHeaders, 'Call-ID': headerIn(ok, 'Call-ID') ?? '' } }),
    );
    await call?.info({
      requestOptions: {
        body: { contentDisposition: 'render', contentType: 'application/dtmf-relay', content: 'Signal=1' },
      },
    });
    await call?.refer(uriOf('sip:600@pbx.test'));
    await call?.bye();
    expect(agent.sent.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'SIP/2.0 100',
      'SIP/2.0 180',
      'SIP/2.0 200',
      'INFO sip:ada@192.0.2.7:5061;transport=ws',
      'REFER sip:ada@192.0.2.7:5061;transport=ws',
      'BYE sip:ada@192.0.2.7:5061;transport=ws',
    ]);
    expect(agent.gate.stats.notSent).toBe(0);
  });
});

describe('an injection', () => {
  it.each(payloads)('of $name as display name is refused or harmless', async ({ payload }) => {
    const plain = shapeOf(await invited({ params: { fromDisplayName: 'Ada' } }));
    agent.sent.length = 0;
    const sent = await invited({ params: { fromDisplayName: payload } });
    expect(sent === undefined ? plain : shapeOf(sent)).toEqual(plain);
  });

  it.each(payloads)('of $name as display name is sent safely once cleaned', async ({ payload }) => {
    const plain = shapeOf(await invited({ params: { fromDisplayName: 'Ada' } }));
    agent.sent.length = 0;
    expect(shapeOf(await invited({ params: { fromDisplayName: cleanDisplayName(payload) } }))).toEqual(plain);
  });

  it.each(payloads)('of $name in an extra header is refused or harmless', async ({ payload }) => {
    const plain = shapeOf(await invited({ extraHeaders: ['Reason: SIP'] }));
    agent.sent.length = 0;
    const sent = await invited({ extraHeaders: [`Reason: ${payload}`] });
    expect(sent === undefined ? plain : shapeOf(sent)).toEqual(plain);
  });

  it.each(payloads)('of $name as reason of a rejection is refused or harmless', async ({ payload }) => {
    const answer = async (reasonPhrase: string): Promise<string | undefined> => {
      agent.sent.length = 0;
      agent.arrive(requestText('INVITE', { body: 'v=0\r\n' }));
      await new Promise((resolve) => setImmediate(resolve));
      await agent.calls.at(-1)?.reject({ statusCode: 486, reasonPhrase });
      return agent.sent.find((text) => (statusOf(text) ?? 0) >= 200);
    };
    const plain = shapeOf(await answer('Busy'));
    const sent = await answer(payload);
    expect(sent === undefined ? plain : shapeOf(sent)).toEqual(plain);
  });

  it.each(payloads)('of $name as dial target reaches nobody but the number or host named', ({ payload }) => {
    const target = cleanDialTarget(payload, 'pbx.test');
    const uri = target.ok ? target.value.uri : 'sip:none@pbx.test';
    expect(uri).toMatch(/^sip:[A-Za-z0-9\-_.!~*'()&=+$/%]+@(?:pbx|evil)\.test$/);
    expect(uri).not.toMatch(/%(?![0-9A-F]{2})|%0|%1/i);
  });

  it('as header line is refused loudly at its source', () => {
    expect(() => assertHeaderSafe('Subject: a\r\nX: b')).toThrow(RangeError);
    expect(assertHeaderSafe('Subject: ciào')).toBe('Subject: ciào');
  });
});

describe('the egress guard', () => {
  const guard = new EgressGuard(new RepairMemory());
  const problemWith = (text: string): string => {
    const result = guard.inspect(text);
    return result.ok ? 'sent' : result.problem;
  };

  it.each([
    ['a header nobody here writes', requestText('OPTIONS', { headers: { 'X-Evil': '1' } }), 'unknown-header'],
    [
      'a second From',
      requestText('OPTIONS', { headers: { From: ['<sip:a@b.test>;tag=1', '<sip:a@b.test>;tag=1'] } }),
      'repeated-header',
    ],
    [
      'a Route below the Via',
      requestText('OPTIONS', { headers: { Route: '<sip:evil.test;lr>' } }),
      'misplaced-header',
    ],
    [
      'a Replaces in a MESSAGE',
      requestText('MESSAGE', { headers: { Replaces: 'a;to-tag=1;from-tag=2' } }),
      'misplaced-header',
    ],
    [
      'a header in front of the Via, as a forged reason phrase puts it',
      requestText('OPTIONS', { line: 'SIP/2.0 486 Busy\r\nSupported: x' }),
      'misplaced-header',
    ],
    ['no Call-ID', requestText('OPTIONS', { headers: { 'Call-ID': null } }), 'missing-header'],
    [
      'a Content-Length that is wrong',
      requestText('OPTIONS', { headers: { 'Content-Length': '5' } }),
      'bad-content-length',
    ],
    [
      'a target with hidden headers',
      requestText('INVITE', { uri: 'sip:a@b.test?Route=x' }),
      'bad-request-uri',
    ],
    ['a CSeq of another method', requestText('OPTIONS', { headers: { CSeq: '1 BYE' } }), 'bad-cseq'],
    [
      'a forged caller',
      requestText('OPTIONS', { headers: { From: '"x" <sip:e@e.test>;y="z" <sip:a@b.test>;tag=1' } }),
      'bad-address',
    ],
    ['a line that is no header', requestText('OPTIONS', { headers: { 'X Evil': '1' } }), 'malformed-line'],
    ['a bare line feed', requestText('OPTIONS', { headers: { Reason: 'a\nb' } }), 'control-character'],
    [
      'a second Contact that would bind somebody else',
      requestText('REGISTER', { headers: { Contact: ['<sip:a@b.test>', '<sip:evil@e.test>;expires=60'] } }),
      'repeated-header',
    ],
    [
      'a second Contact in a call',
      requestText('INVITE', { headers: { Contact: ['<sip:a@b.test>', '<sip:c@d.test>;expires=0'] } }),
      'repeated-header',
    ],
    [
      'a second Contact that takes a binding away',
      requestText('REGISTER', { headers: { Contact: ['<sip:a@b.test>', '<sip:c@d.test>;expires=0'] } }),
      'sent',
    ],
    ['nothing wrong', requestText('OPTIONS'), 'sent'],
  ])('meets %s with %s', (_title, text, expected) => {
    expect(problemWith(text)).toBe(expected);
  });
});
