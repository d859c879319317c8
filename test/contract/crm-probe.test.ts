import { afterEach, expect, it } from 'vitest';

import { labPortal } from '#test/support/crm/lab-portal.ts';

import { probeCreate } from '../probe/probe-create.ts';
import { probeCrm } from '../probe/probe-crm.ts';

let lab: Awaited<ReturnType<typeof labPortal>>;

afterEach(() => lab.portal.down());

async function probe(write: boolean) {
  lab = await labPortal();
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(text);
  await probeCrm(lab.crm, { number: '+12025550143', country: 'US', write, say });
  return lines;
}

it('a probe only reads, unless it may write', async () => {
  const lines = await probe(false);
  expect(lines.map((text) => text.split(':')[0]?.trim())).toEqual([
    'who',
    'found',
    'contact 412, Mina Okafor, exact, 11 digits',
    'page of the record',
    'page for a new one',
  ]);
  expect(new Set(lab.portal.requests.map(({ method }) => method))).toEqual(new Set(['batch']));
});

it('a probe that may write says how each step of a call is taken', async () => {
  const lines = (await probe(true)).slice(-5);
  expect(lines.map((text) => text.replace(/[{(].*$/, '').trim())).toEqual([
    'beginning of a call: works',
    'its end: works',
    'its end once more: does not work',
    'a note: works',
    'the end, looked for: works',
  ]);
  expect(lab.portal.data.rows).toHaveLength(1);
  expect(lab.portal.data.comments).toHaveLength(1);
});

it('a probe that makes a record says how it is found again, and that a second one is refused', async () => {
  lab = await labPortal();
  const lines: string[] = [];
  await probeCreate(lab.crm, '+12025550199', { country: 'US', say: (text) => void lines.push(text) });
  expect(lines.map((text) => text.replace(/[{(].*$/, '').trim())).toEqual([
    'a new contact: works',
    'looked for by our id: works',
    'a second one: does not work',
    'found by its number: 1',
  ]);
  expect(lab.portal.data.records.filter(({ originId }) => originId !== undefined)).toHaveLength(1);
});
