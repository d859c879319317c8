import type { Page } from 'playwright';

import type { MissedPerson } from '#shared/domain/missed.ts';
import { LineId } from '#shared/domain/ids.ts';
import { aCallId, aNumber } from '../builders/a-call.ts';
import { quiet } from './call-scenes.ts';
import { samplePeople } from './sample-values.ts';
import { sampleHistory } from './sample-history.ts';
import type { Scene } from './scenes.ts';

const ZOOMED = { width: 190, height: 640 } as const;
const lineId = LineId.parse('line-1');

const places = {
  lines: [
    { id: 'line-1', label: 'Desk' },
    { id: 'line-2', label: 'Hotline' },
  ],
  queues: ['Sales', 'Support queue', 'Wholesale and partners abroad'],
};

function missedPeople(now: number): readonly MissedPerson[] {
  const names = [
    'Ana Ruiz',
    'Bartholomäus Freiherr von Hohenlohe',
    '',
    'Keiko Sato',
    'Tom Becker',
    'Priya Raman',
  ];
  return names.map((name, index) => ({
    key: `+4930${index}`,
    number: aNumber(),
    name,
    lineId,
    lastCall: aCallId(200 + index),
    lastAt: new Date(now).setHours(0, 0, 0, 0) + (600 - index * 130) * 60_000,
    calls: index === 0 ? 3 : 1,
    ...(index < 2 && { queue: 'Support queue' }),
  }));
}

function goTo(name: string) {
  return (page: Page) => page.getByRole('navigation').getByRole('button', { name }).click();
}

function openFilter(place: string, button: string) {
  return async (page: Page): Promise<void> => {
    await goTo(place)(page);
    await page.getByRole('button', { name: button }).click();
  };
}

async function narrowed(page: Page): Promise<void> {
  await openFilter('History', 'Filter calls')(page);
  for (const word of ['This week', 'Busy', 'Support queue', 'Wholesale and partners abroad'])
    await page.getByRole('dialog').getByText(word, { exact: true }).click();
  await page.getByRole('button', { name: 'Show calls' }).click();
}

async function ranged(page: Page): Promise<void> {
  await openFilter('History', 'Filter calls')(page);
  await page.getByText('Dates', { exact: true }).click();
}

const favourites = [
  { name: 'Tom Becker', company: 'Support', number: '204' },
  { name: 'Priya Raman', number: '217' },
  { name: 'Marta Lindqvist', company: 'Nordvik Logistics', number: '+46 8 123 456 78', e164: '+46812345678' },
];

const entries = [
  { extension: '204', availability: 'free', since: 0 },
  { extension: '217', availability: 'busy', since: 0 },
];

async function openPerson(page: Page): Promise<void> {
  await goTo('People')(page);
  // By the name: in a narrow window the middle of the row is a number.
  const row = page.getByRole('grid', { name: 'People' }).getByRole('row', { name: 'Tom Becker' });
  await row.getByText('Tom Becker', { exact: true }).click();
}

async function editPerson(page: Page): Promise<void> {
  await openPerson(page);
  await page.getByRole('button', { name: 'Edit' }).click();
}

async function searchPeople(page: Page): Promise<void> {
  await goTo('People')(page);
  await page.getByRole('searchbox').fill('ho');
}

/** Favourites, one person, and somebody to be written down. */
function peopleScenes(now: number): readonly Scene[] {
  const history = { entries: sampleHistory(now).slice(0, 4) };
  const values = {
    'people:search': samplePeople,
    'history:list': history,
    'presence:get': { revision: 1, kind: 'all', entries },
  };
  const panel = { page: 'panel', values } as const;
  const known = quiet(now, { favourites });
  return [
    { ...panel, name: 'contacts-favourites', snapshot: known, act: goTo('People'), forced: true },
    { ...panel, name: 'contacts-person', snapshot: known, act: openPerson, forced: true },
    { ...panel, name: 'contacts-person-zoomed', snapshot: known, act: openPerson, size: ZOOMED },
    { ...panel, name: 'contacts-edit', snapshot: known, act: editPerson },
    { ...panel, name: 'contacts-edit-zoomed', snapshot: known, act: editPerson, size: ZOOMED },
    { ...panel, name: 'contacts-search', snapshot: known, act: searchPeople },
    {
      ...panel,
      name: 'contacts-zoomed',
      snapshot: known,
      act: goTo('People'),
      size: ZOOMED,
    },
  ];
}

/** The history with its filters and its export, and who was missed. */
export function historyScenes(now: number): readonly Scene[] {
  const values = { 'history:list': { entries: sampleHistory(now) }, 'history:places': places };
  const panel = { page: 'panel', values } as const;
  const missed = quiet(now, { missedPeople: missedPeople(now) });
  return [
    ...peopleScenes(now),
    { ...panel, name: 'missed-card', snapshot: missed, forced: true },
    { ...panel, name: 'missed-card-de', snapshot: { ...missed, language: 'de' } },
    { ...panel, name: 'missed-card-zoomed', snapshot: missed, size: ZOOMED },
    {
      ...panel,
      name: 'call-filter',
      snapshot: quiet(now),
      act: openFilter('History', 'Filter calls'),
      forced: true,
    },
    {
      ...panel,
      name: 'call-filter-de',
      snapshot: quiet(now, { language: 'de' }),
      act: openFilter('Verlauf', 'Anrufe filtern'),
    },
    { ...panel, name: 'call-filter-zoomed', snapshot: quiet(now), act: ranged, size: ZOOMED },
    { ...panel, name: 'call-filter-range', snapshot: quiet(now), act: ranged },
    { ...panel, name: 'call-filtered', snapshot: quiet(now), act: narrowed, forced: true },
    { ...panel, name: 'call-filtered-zoomed', snapshot: quiet(now), act: narrowed, size: ZOOMED },
    {
      ...panel,
      name: 'call-export',
      values: { ...values, 'task:list': [{ id: 'history-export', done: 12_400 }] },
      snapshot: quiet(now),
      act: goTo('History'),
    },
    {
      ...panel,
      name: 'call-export-done',
      values: { ...values, 'history:export': { calls: 18_204, leftOut: 3 } },
      snapshot: quiet(now),
      act: openFilter('History', 'Save these calls'),
    },
  ];
}
