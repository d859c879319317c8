/**
 * `npm run soak [-- --calls N --seed N --json FILE]`: many calls in one run of the app, and whether everything is back
 * to base afterwards. See the README of this folder.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { ensureBuilt } from '../../build/fresh-build.mjs';
import { ensureLab } from '../lab/asterisk.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { chance } from './chance.ts';
import { complaintAbout, growthOf, leftOvers, short, type Growth } from './verdict.ts';
import { soakCall, type SoakRun } from './soak-call.ts';
import { takeSample, type Sample } from './take-sample.ts';

/** By then code is compiled and caches are full: what is held after it is base. */
const WARM_UP = 100;
/** A sample each so many calls: enough of them for a slope. */
const SAMPLE_EVERY = 50;

const { values } = parseArgs({
  options: { calls: { type: 'string' }, seed: { type: 'string' }, json: { type: 'string' } },
});
process.exitCode = await soak({
  calls: Number(values.calls ?? 500),
  seed: Number(values.seed ?? Date.now() % 100_000),
  json: values.json,
});

interface SoakOptions {
  readonly calls: number;
  readonly seed: number;
  readonly json: string | undefined;
}

async function soak({ calls, seed, json }: SoakOptions): Promise<number> {
  if (!(await ensureBuilt())) return 1;
  const lab = await ensureLab();
  if (lab.kind === 'unavailable') return report(`not run: ${lab.reason}`, 1);
  process.stdout.write(`${calls} calls after ${WARM_UP} to warm up, seed ${seed}\n`);
  // glibc keeps what threads gave back in heaps of their own, megabytes at a time and by chance (mallopt(3)).
  process.env['MALLOC_ARENA_MAX'] = '1';
  const customer = await Customer.ready();
  await customer.clear();
  const phone = await PbxApp.start();
  try {
    await phone.reachable();
    const run = { phone, customer, random: chance(seed) };
    const tally = new Map<string, number>();
    await play(run, WARM_UP, tally);
    // The first time that memory is said to be short, pages give back what their start took.
    await takeSample(phone, 0);
    const first = await takeSample(phone, 0);
    const samples: Sample[] = [first];
    for (let done = 0; done < calls;) {
      const next = Math.min(SAMPLE_EVERY, calls - done);
      await play(run, next, tally);
      done += next;
      samples.push(await takeSample(phone, done));
      if (json !== undefined) writeFileSync(json, JSON.stringify(samples));
    }
    const last = samples.at(-1) ?? first;
    process.stdout.write(`${[...tally].map(([what, count]) => `${what} ${count}`).join(', ')}\n`);
    process.stdout.write(`start ${lineOf(first)}\nend   ${lineOf(last)}\n`);
    const growths = growthOf(samples);
    process.stdout.write(`${growths.map(growthLine).join('\n')}\n`);
    const found = [...leftOvers(first, last), ...growths.flatMap(complaintAbout), ...phone.app.errors];
    return found.length === 0 ? report('back to base', 0) : report(found.join('\n'), 1);
  } finally {
    await phone.close();
    await customer.clear();
    customer.dispose();
  }
}

async function play(run: SoakRun, count: number, tally: Map<string, number>): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const played = await soakCall(run);
    tally.set(played, (tally.get(played) ?? 0) + 1);
  }
}

function lineOf({ numbers }: Sample): string {
  return Object.entries(numbers)
    .map(([name, value]) => `${name} ${short(value)}`)
    .join(' · ');
}

function growthLine({ name, base, growth, least, most, limit, verdict }: Growth): string {
  const range = `${short(least)} to ${short(most)}`;
  return `${name.padEnd(16)} ${short(base).padStart(8)} + ${short(growth)} per 500 calls (95 %: ${range}; allowed ${short(limit)}) ${verdict}`;
}

function report(words: string, code: number): number {
  process.stdout.write(`${words}\n`);
  return code;
}
