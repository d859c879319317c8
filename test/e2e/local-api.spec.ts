import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

import { chromium, type Browser, type Page } from '@playwright/test';

import { CrmPageServer } from '#test/lab/crm-page/crm-page-server.ts';
import { chromiumExecutable } from '#test/support/chromium-executable.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

let browser: Browser;
let crm: CrmPageServer;

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumExecutable() });
  crm = await CrmPageServer.open();
});

test.afterAll(async () => {
  await browser.close();
  await crm.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Switches the local API on in the settings, on a port that is free. */
async function letProgramsIn(desk: Desk): Promise<number> {
  const port = await freePort();
  const { page } = desk.panel;
  await desk.panel.goTo('Settings');
  await desk.panel.subject('Programs and web pages').click();
  await page.getByLabel('Port', { exact: true }).fill(String(port));
  await page.getByLabel('Port', { exact: true }).blur();
  await page.getByRole('switch', { name: 'Let other programs use Hookswitch' }).click();
  await expect(desk.panel.words(`On, at 127.0.0.1:${port}.`)).toBeVisible();
  return port;
}

/** The example desk in a browser of its own, let in by the agent. */
async function connectedDesk(desk: Desk): Promise<Page> {
  const port = await letProgramsIn(desk);
  const page = await browser.newPage();
  await page.goto(crm.address(port));
  await page.getByRole('button', { name: 'Phone' }).click();
  const phone = page.frameLocator('#softphone');
  await phone.getByRole('button', { name: 'Connect to Hookswitch' }).click();
  const question = desk.panel.page.getByRole('alertdialog', { name: 'A program asks to be let in' });
  await expect(question).toContainText('Example Desk');
  await expect(question).toContainText(new URL(crm.address(port)).origin.replace('localhost', '127.0.0.1'));
  await question.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(phone.getByRole('status')).toHaveText('Connected as Example Desk');
  return page;
}

test('a CRM page is let in, calls by a click, shows who rings, answers, and opens the contact', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const page = await connectedDesk(desk);
  const phone = page.frameLocator('#softphone');

  await page.getByRole('button', { name: 'Call Voice test' }).click();
  await expect(page.getByRole('heading', { name: 'Ticket 4473' })).toBeVisible();
  await expect(phone.locator('#words')).toHaveText('Talking');
  expect((await desk.liveCalls()).map((call) => call.party.number.raw)).toEqual(['600']);
  await phone.getByRole('button', { name: 'End' }).click();
  await expect.poll(() => desk.liveCalls()).toEqual([]);

  await page.getByRole('button', { name: 'Phone' }).click();
  await desk.panel.goTo('Calls');
  await desk.panel.scenario('a customer').click();
  await expect(phone.getByRole('heading', { name: 'Marta Lindqvist' })).toBeVisible();
  await phone.getByRole('button', { name: 'Answer' }).click();
  await expect(phone.locator('#words')).toHaveText('Talking');
  await expect(page.getByRole('heading', { name: 'Contact C-1001' })).toBeVisible();
  expect((await desk.liveCalls())[0]?.phase).toBe('connected');
  await page.close();
});

test('a page that lost its token is cut off at once, and asks again', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const page = await connectedDesk(desk);
  const phone = page.frameLocator('#softphone');
  await desk.panel.page.getByRole('button', { name: 'Remove Example Desk' }).click();
  await expect(phone.getByRole('status')).toHaveText('Not connected');
  await page.close();
});
