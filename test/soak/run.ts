/**
 * `npm run soak [-- --calls N --seed N]`: many calls in one run of the app, and whether everything is back to base
 * afterwards. See the README of this folder.
 */
import { parseArgs } from 'node:util';

import { ensureBuilt } from '../../build/fresh-build.mjs';
import { ensureLab } from '../lab/asterisk.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { chance } from './chance.ts';
import { complaints } from './complaints.ts';
import { soakCall } from './soak-call.ts';
import { takeSample, type Sample } from './take-sample.ts';

/** By then code is compiled and caches are full: what is held after it is base. */
const WARM_UP = 40;

const { values } = parseArgs({ options: { calls: { type: 'string' }, seed: { type: 'string' } } });
process.exitCode = await soak(Number(values.calls ?? 40), Number(values.seed ?? Date.now() % 100_000));

async function soak(calls: number, seed: number): Promise<number> {
  if (!(await ensureBuilt())) return 1;
  const lab = await ensureLab();
  if (lab.kind === 'unavailable') return report(`not run: ${lab.reason}`, 1);
  process.stdout.write(`${calls} calls, seed ${seed}\n`);
  const customer = await Customer.ready();
  await customer.clear();
  const phone = await PbxApp.start();
  try {
    await phone.reachable();
    const random = chance(seed);
    const run = { phone, customer, random };
    const tally = new Map<string, number>();
    const play = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const played = await soakCall(run);
        tally.set(played, (tally.get(played) ?? 0) + 1);
      }
    };
    await play(WARM_UP);
    const samples: Sample[] = [await takeSample(phone, 'start')];
    await play(Math.floor(calls / 2));
    samples.push(await takeSample(phone, 'middle'));
    await play(Math.ceil(calls / 2));
    samples.push(await takeSample(phone, 'end'));
    process.stdout.write(`${[...tally].map(([what, count]) => `${what} ${count}`).join(', ')}\n`);
    process.stdout.write(`${samples.map(lineOf).join('\n')}\n`);
    const found = [...complaints(samples), ...phone.app.errors];
    return found.length === 0 ? report('back to base', 0) : report(found.join('\n'), 1);
  } finally {
    await phone.close();
    await customer.clear();
    customer.dispose();
  }
}

function lineOf({ at, numbers }: Sample): string {
  const shown = Object.entries(numbers).map(([name, value]) => `${name} ${Math.round(value * 10) / 10}`);
  return `${at.padEnd(7)} ${shown.join(' · ')}`;
}

function report(words: string, code: number): number {
  process.stdout.write(`${words}\n`);
  return code;
}
