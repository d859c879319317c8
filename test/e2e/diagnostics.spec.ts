import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';

import { expect, test } from './support/fixtures.ts';

async function unzipped(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await readFile(path))));
  const texts = new Map<string, string>();
  for (const entry of await zip.getEntries())
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
  await zip.close();
  return texts;
}

test('what went over the wire for a call is shown and handed on, without its number', async ({
  openDesk,
  profile,
}) => {
  const desk = await openDesk({ userDataDir: profile });
  await desk.tryDemo();
  await desk.panel.dial('+46 8 465 004 99');
  await expect(desk.panel.call('+46 8 465 004 99').text(/^Failed ·\sNot Found$/)).toBeVisible();
  await desk.panel.goTo('Settings');
  await desk.panel.subject('Diagnostics').click();
  const { page } = desk.panel;
  await expect(page.getByText('No outage was noticed.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Calls, message by message/ }).click();
  await page.getByRole('main').locator('[data-row]').first().click();
  await expect(page.getByRole('button', { name: /404/ })).toBeVisible();
  await page
    .getByRole('button', { name: /INVITE with audio sent/ })
    .first()
    .click();
  const text = page.getByRole('region', { name: 'Text of the message, redacted' });
  await expect(text).toContainText('INVITE sip:+********499@');
  await page.getByRole('button', { name: 'All calls' }).click();
  await page.getByRole('button', { name: 'Back to diagnostics' }).click();
  await page.getByRole('button', { name: /^Support bundle/ }).click();
  await expect(page.getByText('Messages of 1 call, redacted')).toBeVisible();
  const path = join(profile, 'bundle.zip');
  await desk.saveInDialog(path);
  await page.getByRole('button', { name: 'Save the support bundle' }).click();
  await expect(page.getByText('Saved as bundle.zip')).toBeVisible();
  const texts = await unzipped(path);
  const messages = [...texts].find(([name]) => name.startsWith('messages/'))?.[1] ?? '';
  expect(messages).toContain('SIP/2.0 404');
  expect([...texts.keys()]).toContain('log/main.log');
  for (const words of texts.values()) expect(words).not.toMatch(/46\s?8\s?465\s?004\s?99/);
});
