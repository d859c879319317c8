import type { Page } from 'playwright';

import { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmAccountView, CrmWriteView } from '#shared/domain/crm-view.ts';
import { aCallId } from '../builders/a-call.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const ACCOUNTS = [
  {
    kind: 'bitrix24',
    id: 'bitrix24',
    origin: 'https://nordvik.bitrix24.example',
    userId: '7',
    externalLines: [
      { lineId: 'line-1', number: 'hs-7-line-1', name: 'Nordvik Sales' },
      { lineId: 'line-2', number: 'hs-7-line-2', name: 'Nordvik Support' },
    ],
  },
  {
    kind: 'freshdesk',
    id: 'freshdesk',
    origin: 'https://nordvik.freshdesk.com',
    address: 'nordvik.freshdesk.com',
    result: 'field',
    resultField: 'cf_call_result',
    promise: 'ticket',
    recordingLink: 'https://pbx.nordvik.example/{header.x-recording-id}',
    sent: { number: false },
  },
  {
    kind: 'salesforce',
    id: 'salesforce-nordvik',
    origin: 'https://nordvik.my.salesforce.com',
    label: 'Sales',
    clientId: '3MVG9lab.hookswitch.0042',
    userId: '005AA000000001AAAA',
    log: false,
  },
].map((account) => CrmAccount.parse(account));

const VIEWS: readonly CrmAccountView[] = [
  { id: 'freshdesk', name: 'Freshdesk', host: 'nordvik.freshdesk.com', state: 'ready' },
  { id: 'bitrix24', name: 'Bitrix24', host: 'nordvik.bitrix24.example', state: 'ready' },
  {
    id: 'salesforce-nordvik',
    name: 'Sales',
    host: 'nordvik.my.salesforce.com',
    state: 'trouble',
    problem: 'sign-in-needed',
  },
];

/** New records that were refused: one for want of a field, one because somebody is there. */
function refusedRecords(now: number): readonly CrmWriteView[] {
  const refused = {
    callId: aCallId(),
    step: 'create',
    state: 'refused',
    number: '+46812345678',
    startedAt: now - 98_000,
    changedAt: now - 4000,
    dueAt: now,
    attempts: 1,
    fields: {
      kind: 'contact',
      firstName: 'Mina',
      lastName: 'Okafor',
      company: 'Nordvik Logistics',
      email: '',
      note: '',
    },
  } as const;
  const others = [{ type: 'contact', id: '17', name: 'Mina Okafor-Weber' }] as const;
  return [
    {
      ...refused,
      id: '00000000-0000-4000-8000-000000000812',
      system: 'salesforce-nordvik',
      systemName: 'Sales',
      problem: 'refused',
      wants: [
        { name: 'Industry', label: 'Industry' },
        { name: 'Preferred_Language__c', label: 'Preferred language' },
      ],
    },
    {
      ...refused,
      id: '00000000-0000-4000-8000-000000000813',
      system: 'bitrix24',
      systemName: 'Bitrix24',
      problem: 'duplicate',
      others,
    },
  ];
}

/** Opens the pencils of all refused records. */
async function editRecords(page: Page): Promise<void> {
  await crmPage()(page);
  for (const row of await page.locator('li[data-state="refused"]').all())
    await row.locator('button[aria-expanded]').click();
}

/** Switches the request for new records on. */
async function describeCreate(page: Page): Promise<void> {
  await crmPage(/REST API/)(page);
  const section = page.locator('details').filter({ hasText: '{new-id}' }).first();
  await section.locator('summary').click();
  await section.getByRole('switch').click();
  await section.scrollIntoViewIfNeeded();
}

/** Opens the CRM page and then what is called so on it, one after the other. */
function crmPage(...names: readonly (string | RegExp)[]) {
  return async (page: Page) => {
    await page.getByRole('navigation').getByRole('button').last().click();
    for (const name of ['CRM', ...names])
      await page.getByRole('main').getByRole('button', { name }).first().click();
  };
}

/** The CRMs that are connected, the choice of another, and the form of one. */
export function crmScenes(now: number): readonly Scene[] {
  const history = { 'history:list': { entries: sampleHistory(now) } };
  const some = {
    ...history,
    'settings:get': { ...sampleSettings, crm: { accounts: ACCOUNTS, undoSeconds: 15 } },
  };
  const none = { ...history, 'settings:get': { ...sampleSettings, crm: { accounts: [], undoSeconds: 15 } } };
  const connected = { ...some, 'crm:accounts': VIEWS, 'crm:test': { outcome: 'passed', name: 'Ines Agent' } };
  const panel = { page: 'panel', snapshot: quiet(now) } as const;
  return [
    { ...panel, name: 'crm-none', values: none, act: crmPage() },
    { ...panel, name: 'crm-list', values: connected, act: crmPage() },
    {
      ...panel,
      name: 'crm-refused-records',
      size: { width: 380, height: 1100 },
      values: { ...connected, 'crm:writes': refusedRecords(now) },
      act: editRecords,
    },
    { ...panel, name: 'crm-bitrix24', values: connected, act: crmPage(/Bitrix24/, 'Test') },
    {
      ...panel,
      name: 'crm-rest-create',
      size: { width: 380, height: 1900 },
      values: none,
      act: describeCreate,
    },
    {
      ...panel,
      name: 'crm-bitrix24-lines',
      size: { width: 380, height: 1100 },
      values: connected,
      act: crmPage(/Bitrix24/),
    },
    {
      ...panel,
      name: 'crm-freshdesk',
      size: { width: 380, height: 1500 },
      values: connected,
      act: crmPage(/Freshdesk/),
    },
    { ...panel, name: 'crm-salesforce-new', values: none, act: crmPage(/Salesforce/) },
    { ...panel, name: 'crm-salesforce', values: connected, act: crmPage(/Sales/) },
    {
      ...panel,
      name: 'crm-list-de',
      snapshot: quiet(now, { language: 'de' }),
      values: connected,
      act: crmPage(),
    },
    {
      ...panel,
      name: 'crm-salesforce-de',
      size: { width: 380, height: 1000 },
      snapshot: quiet(now, { language: 'de' }),
      values: none,
      act: crmPage(/Salesforce/),
    },
  ];
}
