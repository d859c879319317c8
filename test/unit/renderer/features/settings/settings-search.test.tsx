import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { findSettings } from '#renderer/features/settings/search/find-settings.ts';
import { namedSetting } from '#renderer/features/settings/search/named-setting.ts';
import { SETTING_INDEX } from '#renderer/features/settings/search/setting-index.ts';
import { SettingsPlace, type SettingsPage } from '#renderer/features/settings/settings-place.tsx';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import { LANGUAGES, type Language } from '#shared/domain/languages.ts';
import { Settings } from '#shared/domain/settings.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const PAGES = Object.keys(SETTING_INDEX) as SettingsPage[];

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

async function settings(page?: SettingsPage, more: object = {}): Promise<void> {
  const bridge = new FakeBridge(aSnapshot());
  const value = Settings.parse({ ...sampleSettings, ...more });
  bridge.answer('settings:get', () => ({ ok: true, value }));
  await renderPart(<SettingsPlace page={page} />, bridge);
}

const field = (): Promise<HTMLElement> => screen.findByRole('searchbox', { name: 'Search settings' });

function foundBy(query: string, language: Language): readonly string[] {
  const i18n = createI18n(language, catalogs[language]);
  const t: Translate = (key, values) => i18n.t(key, { ...values });
  return findSettings(query, PAGES, t).map(({ title, setting }) =>
    setting === undefined ? title : `${title}: ${setting}`,
  );
}

test.each<[string, Language, string]>([
  ['mask', 'en', 'Privacy'],
  ['hide num', 'en', 'Privacy: Hide numbers on the screen'],
  ['MICROPHONE', 'en', 'Sound: Microphone'],
  ['loud', 'en', 'Sound'],
  ['gdpr', 'en', 'Privacy'],
  ['lautst', 'de', 'Ton: Lautstärke'],
  ['dsgvo', 'de', 'Datenschutz'],
  ['micro', 'fr', 'Son: Micro'],
  ['громк', 'ru', 'Звук'],
  ['اختصار', 'ar', 'الاختصارات'],
  ['الرقم', 'ar', 'الخصوصية'],
  ['المنفذ', 'ar', 'البرامج وصفحات الويب'],
  ['الرنين', 'ar', 'نغمات الرنين'],
  ['الصدى', 'ar', 'الصوت: إزالة الصدى'],
])('“%s” in %s leads to %s', (query, language, expected) => {
  expect(foundBy(query, language).some((found) => found.startsWith(expected))).toBe(true);
});

test('among what was found there is no way out of the line', async () => {
  await settings();
  const search = await field();
  expect(screen.queryByText('Sign out')).not.toBeNull();
  await userEvent.type(search, 'loud');
  expect(screen.queryByText('Sign out')).toBeNull();
});

test('a name comes before what is only called so, and nonsense finds nothing', () => {
  expect(foundBy('language', 'en')[0]).toBe('Appearance: Language');
  expect(foundBy('xyzzy', 'en')).toEqual([]);
  expect(foundBy('   ', 'en')).toEqual([]);
});

test.each(LANGUAGES)('no two settings of a page have the same name in %s', (language) => {
  const i18n = createI18n(language, catalogs[language]);
  for (const page of PAGES) {
    const names = SETTING_INDEX[page].map(({ label }) => i18n.t(label));
    expect([page, names]).toEqual([page, [...new Set(names)]]);
  }
});

test('by keyboard: type, go down, open, and the setting is marked and has the focus', async () => {
  await settings();
  await userEvent.type(await field(), 'log in');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Start when I log in');
  await userEvent.keyboard('{Enter}');
  const login = await screen.findByRole('switch', { name: 'Start when I log in' });
  expect(document.activeElement).toBe(login);
  expect(login.closest('[data-found]')).not.toBeNull();
}, 20_000);

test('Enter in the field opens the first, Escape empties the field before it leaves', async () => {
  await settings();
  const search = await field();
  await userEvent.type(search, 'theme{Escape}');
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  expect(screen.getByRole('button', { name: /^Phone lines/ })).toBeTruthy();
  await userEvent.type(search, 'theme{Enter}');
  expect(await screen.findByRole('heading', { name: 'Appearance' })).toBeTruthy();
}, 20_000);

test('what is not there is said, with what to do', async () => {
  await settings();
  await userEvent.type(await field(), 'xyzzy');
  expect(screen.getByRole('heading', { name: 'No setting is called that' })).toBeTruthy();
  expect(screen.getByText(/Try another word/)).toBeTruthy();
}, 20_000);

/** What stands on a page only when there is something to set it for. */
const ELSEWHERE: readonly string[] = [
  'crm.undo',
  'settings.api.enabled',
  'settings.api.port',
  'settings.api.mayAsk',
];

test.each(PAGES)(
  'every setting that the search names stands on the page %s under that name',
  async (page) => {
    const i18n = createI18n('en', catalogs.en);
    await settings(page);
    for (const { label } of SETTING_INDEX[page].filter((entry) => !ELSEWHERE.includes(entry.label)))
      await waitFor(() =>
        expect([label, namedSetting(document.body, i18n.t(label)) !== undefined]).toEqual([label, true]),
      );
  },
  30_000,
);

const SALES = {
  id: 'salesforce-1',
  kind: 'salesforce',
  label: 'Sales',
  origin: 'https://nordvik.my.salesforce.com',
  login: 'production',
  clientId: '3MVG9lab.0042',
  userId: '005000000000001',
};

test.each<[string, RegExp, string, string]>([
  ['stun', /STUN and TURN servers/, 'textbox', 'STUN and TURN servers'],
  ['login name', /^Login name.*Phone lines ·\sDesk/, 'textbox', 'Login name, if different from the user'],
  ['client id', /^Consumer key of the app.*CRM ·\sSales$/, 'textbox', 'Consumer key of the app'],
  ['address of your freshdesk', /CRM ·\sFreshdesk/, 'textbox', 'Address of your Freshdesk'],
])(
  '“%s” leads into the form and to the field',
  async (query, found, role, name) => {
    await settings(undefined, { crm: { accounts: [SALES] } });
    await userEvent.type(await field(), query);
    await userEvent.click((await screen.findAllByRole('button', { name: found }))[0] ?? document.body);
    const control = await screen.findByRole(role, { name });
    await waitFor(() => expect(document.activeElement).toBe(control));
    expect(document.querySelector('[data-found]')?.textContent).toContain(name);
    for (const folded of document.querySelectorAll('details'))
      expect(folded.open).toBe(folded.contains(control));
  },
  20_000,
);
