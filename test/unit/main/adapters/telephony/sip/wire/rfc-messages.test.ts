import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gatedUserAgent } from './gated-user-agent.ts';
import { statusOf } from './request-text.ts';

const Expectations = z.record(z.string(), z.unknown());
const Expectation = z.object({ k: z.enum(['req', 'res']), accept: z.array(z.string()) });
const folder = process.env['HOOKSWITCH_RFC_MESSAGES'] ?? 'no-such-folder';
const torture = join(folder, 'rfc4475');
const ipv6 = join(folder, 'rfc5118');

/** What becomes of one message: `drop`, `passed` into sip.js with its answer's status, or the guard's status. */
async function fateOf(file: string): Promise<{ guard: string; status: number | undefined; threw: number }> {
  const data = readFileSync(file);
  const encoding = isUtf8(data) ? 'utf8' : 'latin1';
  const text = data.toString(encoding);
  const user = /^\S+\s+sips?:([^@;>\s]+)@/.exec(text)?.[1];
  const agent = await gatedUserAgent(user === undefined ? undefined : decodeURIComponent(user));
  const { answers } = agent.arrive(text, encoding);
  const threw = agent.gate.stats.badIn;
  const incident = agent.incidents.at(0)?.kind;
  const guard = incident === 'answered' ? 'answered' : incident === 'dropped' ? 'drop' : 'passed';
  agent.stop();
  return { guard, status: answers.map(statusOf).at(-1), threw };
}

async function isAccepted(file: string, accept: readonly string[], request: boolean): Promise<boolean> {
  const { guard, status, threw } = await fateOf(file);
  if (threw > 0) {
    return false;
  }
  if (guard === 'drop') {
    return accept.includes('drop');
  }
  const handled = guard === 'passed' && (!request || (status !== undefined && status !== 400));
  return accept.includes(String(status)) || (accept.includes('ok') && handled);
}

interface RfcMessage {
  readonly file: string;
  readonly accept: readonly string[];
  readonly request: boolean;
}

function tortureMessages(): readonly RfcMessage[] {
  if (!existsSync(join(torture, 'expect.json'))) {
    return [];
  }
  const expected = Expectations.parse(JSON.parse(readFileSync(join(torture, 'expect.json'), 'utf8')));
  const named = Object.entries(expected).filter(([name]) => !name.startsWith('_'));
  return named.map(([name, each]) => {
    const { k, accept } = Expectation.parse(each);
    return { file: join(torture, `${name}.dat`), accept, request: k === 'req' };
  });
}

function ipv6Messages(): readonly RfcMessage[] {
  const names = existsSync(ipv6) ? readdirSync(ipv6).filter((name) => name.endsWith('.dat')) : [];
  return names.map((name) => {
    const accept = name === 'ipv6-bad.dat' ? ['400'] : ['ok', '405'];
    return { file: join(ipv6, name), accept, request: true };
  });
}

describe('the messages that RFC 4475 and RFC 5118 publish', () => {
  it.each([
    ['RFC 4475', tortureMessages()],
    ['RFC 5118', ipv6Messages()],
  ])('of %s each meet one of their acceptable outcomes', async (rfc, messages) => {
    const failed: string[] = [];
    for (const { file, accept, request } of messages) {
      const accepted = await isAccepted(file, accept, request);
      failed.push(...(accepted ? [] : [file]));
    }
    const why = messages.length === 0 ? ': HOOKSWITCH_RFC_MESSAGES names no folder with them' : '';
    console.info(`${rfc}: ${messages.length} messages run${why}`);
    expect(failed).toEqual([]);
  });
});
