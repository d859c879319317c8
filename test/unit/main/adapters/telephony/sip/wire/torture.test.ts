import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatedUserAgent } from './gated-user-agent.ts';
import type { GatedUserAgent } from './gated-user-agent.ts';
import { headerIn, requestText, statusOf } from './request-text.ts';
import { TORTURE_CASES } from './torture-cases.ts';
import type { TortureCase, TortureOutcome } from './torture-cases.ts';

let agent: GatedUserAgent;
beforeAll(async () => {
  agent = await gatedUserAgent('bob');
});
afterAll(() => agent.stop());

function outcomeOf({ text }: TortureCase): TortureOutcome {
  const ringing = agent.calls.length;
  const { answers } = agent.arrive(text);
  if (agent.calls.length > ringing) {
    return 'rings';
  }
  const final = answers.map(statusOf).find((status) => status !== undefined && status >= 200);
  return final ?? 'silence';
}

describe('a user agent behind the gate', () => {
  it.each(TORTURE_CASES.map((each) => ({ ...each, name: each.title.slice(0, 60) })))(
    'meets $name with $outcome',
    async (each) => {
      const ringing = agent.calls.length;
      const outcome = await settled(each, ringing);
      expect(outcome).toBe(each.outcome);
      expect(agent.gate.stats.badIn).toBe(0);
    },
  );

  async function settled(each: TortureCase, ringing: number): Promise<TortureOutcome> {
    const first = outcomeOf(each);
    await new Promise((resolve) => setImmediate(resolve));
    return agent.calls.length > ringing ? 'rings' : first;
  }

  it('answers with the headers of the request and a To tag that a repeat gets again', () => {
    const text = requestText('JUGGLE', {
      headers: { Via: ['SIP/2.0/WSS a.test;branch=z9hG4bKq1', 'SIP/2.0/TCP b.test'] },
    });
    const [answer] = agent.arrive(text).answers;
    const [again] = agent.arrive(text).answers;
    expect(answer).toBe(again);
    expect(answer?.match(/^Via:/gm)).toHaveLength(2);
    expect(headerIn(answer, 'To')).toMatch(/^<sip:bob@pbx\.test>;tag=[0-9a-f]{12}$/);
    expect(headerIn(answer, 'CSeq')).toBe('7 JUGGLE');
    expect(headerIn(answer, 'Allow')).toContain('INVITE');
  });

  it('names the extensions it lacks', () => {
    const [answer] = agent.arrive(requestText('OPTIONS', { headers: { Require: 'a, replaces, b' } })).answers;
    expect(headerIn(answer, 'Unsupported')).toBe('a, b');
  });
});
