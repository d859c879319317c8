import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gatedUserAgent } from './gated-user-agent.ts';
import { statusOf } from './request-text.ts';

const Expectations = z.record(z.string(), z.unknown());
const Expectation = z.object({ k: z.enum(['req', 'res']), accept: z.array(z.string()) });
const folder = process.env['HOOKSWITCH_RFC_MESSAGES'] ?? '';
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

if (folder !== '' && existsSync(torture) && existsSync(ipv6)) {
  describe('the messages of RFC 4475', () => {
    const parsed = Expectations.parse(JSON.parse(readFileSync(join(torture, 'expect.json'), 'utf8')));
    const names = Object.keys(parsed).filter((name) => !name.startsWith('_'));
    it.each(names)('%s meets one of its acceptable outcomes', async (name) => {
      const { k, accept } = Expectation.parse(parsed[name]);
      expect(await isAccepted(join(torture, `${name}.dat`), accept, k === 'req')).toBe(true);
    });
  });

  describe('the messages of RFC 5118', () => {
    const names = readdirSync(ipv6).filter((name) => name.endsWith('.dat'));
    it.each(names)('%s is read, or answered 400 if it is the bad one', async (name) => {
      const accept = name === 'ipv6-bad.dat' ? ['400'] : ['ok', '405'];
      expect(await isAccepted(join(ipv6, name), accept, true)).toBe(true);
    });
  });
} else {
  describe('the RFC messages', () => {
    it('are read only when HOOKSWITCH_RFC_MESSAGES names their folder', () => {
      console.info('RFC 4475 and 5118 messages not run: HOOKSWITCH_RFC_MESSAGES names no folder with them');
      expect(existsSync(join(folder, 'rfc4475', 'wsinv.dat'))).toBe(false);
    });
  });
}
