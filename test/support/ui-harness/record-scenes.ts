import type { Page } from 'playwright';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { Match } from '#shared/domain/match.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aMatch } from '../builders/a-call.ts';
import { quiet } from './call-scenes.ts';
import type { Scene } from './scenes.ts';

const OFFER = {
  places: [
    { system: 'bitrix24', systemName: 'Bitrix24', kinds: ['contact', 'lead', 'company', 'deal'] },
    { system: 'espo', systemName: 'EspoCRM', kinds: ['contact', 'lead'] },
  ],
  preset: { firstName: 'Mina', lastName: 'Okafor' },
} as const;

function unknown(now: number): Snapshot['calls'][number] {
  const call = aCall();
  return {
    ...call,
    queue: 'Support queue',
    startedAt: now - 98_000,
    ringingAt: now - 98_000,
    answeredAt: now - 92_000,
    lookup: { ...call.lookup, matches: [] },
    actions: ['hang-up', 'hold', 'mute', 'digits', 'note'],
  };
}

function creating(now: number, values: Partial<CrmWriteView>): CrmWriteView {
  return {
    id: '00000000-0000-4000-8000-000000000811',
    callId: aCallId(),
    system: 'bitrix24',
    systemName: 'Bitrix24',
    step: 'create',
    fields: { kind: 'contact', firstName: 'Mina', lastName: 'Okafor', company: '', email: '', note: '' },
    state: 'refused',
    number: '+46812345678',
    startedAt: now - 98_000,
    changedAt: now - 4000,
    dueAt: now,
    attempts: 1,
    ...values,
  };
}

const WANTS = [
  {
    name: 'industry',
    label: 'Industry',
    choices: ['Furniture', 'Freight', 'Other'].map((value) => ({ value, label: value })),
  },
  { name: 'language', label: 'Preferred language' },
] as const;

const openForm = (page: Page) => page.getByRole('button', { name: 'New record' }).first().click();
const openGermanForm = (page: Page) => page.getByRole('button', { name: 'Neuer Datensatz' }).first().click();

const SEARCH_NAMES = /Link another record|Weiteren Datensatz|ربط بطاقة/;

const CHANGE_NAMES = /^(?:Change|Ändern|تغيير)$/;
const openChange = (page: Page) => page.getByRole('button', { name: CHANGE_NAMES }).first().click();

async function searchFor(page: Page): Promise<void> {
  await page.getByRole('button', { name: SEARCH_NAMES }).first().click();
  await page.keyboard.type('okafor');
  await page.getByRole('region', { name: 'Salesforce' }).locator('[data-row]').first().waitFor();
}

/** Found in a system that then stopped answering. */
const SEARCHED = {
  'record:places': [{ system: 'sf', systemName: 'Salesforce' }],
  'record:search': {
    matches: [
      found('contact', 'Mina Okafor-Weber', { company: 'Okafor Interiors' }),
      found('case', 'Delivery of the second half of the order is late', { detail: '00001512' }),
      found('opportunity', 'Okafor renovation'),
    ],
    failure: { system: 'sf', systemName: 'Salesforce', reason: 'busy' },
  },
} as const;

/** One CRM answers in part, and says why. */
const PEOPLE_IN_CRMS = {
  'people:search': [],
  'record:places': [{ system: 'sf', systemName: 'Salesforce' }],
  'record:search': {
    matches: [
      found('contact', 'Mina Okafor-Weber', { company: 'Okafor Interiors', number: '+1 202 555 0143' }),
      found('account', 'Okafor Interiors', { id: 'sf:account:2', company: '', number: '' }),
    ],
    failure: { system: 'sf', systemName: 'Salesforce', reason: 'busy' },
  },
} as const;

const PEOPLE_NAMES = /^(?:People|Personen|جهات الاتصال)$/;

async function searchPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: PEOPLE_NAMES }).first().click();
  await page.getByRole('searchbox').first().fill('okafor');
  await page.locator('[data-row]').first().waitFor();
}

function found(recordType: Match['recordType'], name: string, values: Partial<Match> = {}): Match {
  const id = `sf:${recordType}:1`;
  return aMatch({
    id,
    system: 'sf',
    systemName: 'Salesforce',
    recordType,
    name,
    found: 'by-hand',
    ...values,
  });
}

/** A call that belongs to a case, too. */
function linkedCall(now: number): Snapshot['calls'][number] {
  const call = aCall();
  const matches = [...call.lookup.matches, found('case', 'Delivery of the second half of the order is late')];
  const times = { startedAt: now - 98_000, ringingAt: now - 98_000, answeredAt: now - 92_000 };
  return { ...call, ...times, lookup: { ...call.lookup, matches }, linked: ['sf:case:1'] };
}

/** Making the record of somebody unknown from the card, and finding further ones. */
export function recordScenes(now: number): readonly Scene[] {
  const values = { 'record:offer': OFFER, 'pop:offers': { newRecord: true } };
  const double = creating(now, {
    problem: 'duplicate',
    others: [{ type: 'contact', id: '17', name: 'Mina Okafor-Weber' }],
  });
  const wants = creating(now, { problem: 'refused', wants: WANTS });
  const doubtful = creating(now, { problem: 'in-doubt', systemName: 'Own CRM', system: 'rest' });
  const waiting = creating(now, { state: 'waiting', problem: 'not-reachable' });
  const panel = { page: 'panel', values } as const;
  const snapshot = quiet(now, { calls: [unknown(now)] });
  const linked = quiet(now, { calls: [linkedCall(now)] });
  return [
    { ...panel, name: 'link-search', forced: true, snapshot: linked, values: SEARCHED, act: searchFor },
    {
      ...panel,
      name: 'link-search-ar',
      snapshot: { ...linked, language: 'ar' },
      values: SEARCHED,
      act: searchFor,
    },
    { ...panel, name: 'link-linked', snapshot: linked },
    { ...panel, name: 'record-unknown', snapshot },
    { ...panel, name: 'record-form', forced: true, snapshot, act: openForm },
    { ...panel, name: 'record-form-zoomed', size: { width: 190, height: 320 }, snapshot, act: openForm },
    {
      ...panel,
      name: 'record-form-de',
      snapshot: quiet(now, { calls: [unknown(now)], language: 'de' }),
      act: openGermanForm,
    },
    { ...panel, name: 'record-double', snapshot, values: { ...values, 'crm:writes': [double] } },
    { ...panel, name: 'record-wants', snapshot, values: { ...values, 'crm:writes': [wants] } },
    {
      ...panel,
      name: 'record-wants-form',
      forced: true,
      snapshot,
      values: { ...values, 'crm:writes': [wants] },
      act: openChange,
    },
    ...(['de', 'ar'] as const).map((language) => ({
      ...panel,
      name: `record-wants-form-${language}`,
      snapshot: { ...snapshot, language },
      values: { ...values, 'crm:writes': [wants] },
      act: openChange,
    })),
    ...(['en', 'de', 'ar'] as const).map((language) => ({
      page: 'panel' as const,
      name: language === 'en' ? 'people-crms' : `people-crms-${language}`,
      forced: language === 'en',
      snapshot: quiet(now, { language }),
      values: PEOPLE_IN_CRMS,
      act: searchPeople,
    })),
    { ...panel, name: 'record-doubtful', snapshot, values: { ...values, 'crm:writes': [doubtful] } },
    { ...panel, name: 'record-waits', snapshot, values: { ...values, 'crm:writes': [waiting] } },
  ];
}
