import { expect } from '@playwright/test';

import { ORG_RECORDS } from '../../lab/crm/salesforce/org-records.ts';
import { OrgServer } from '../../lab/crm/salesforce/org-server.ts';
import { CrmPage } from './crm-page.ts';
import type { Desk } from './desk.ts';

/** Starts a Salesforce org and signs the desk in to it as an agent would; calls are written without delay. */
export async function signInToOrg(desk: Desk): Promise<OrgServer> {
  const org = await OrgServer.start({ records: ORG_RECORDS });
  const { panel } = desk;
  const { page } = panel;
  const crm = new CrmPage(page);
  await panel.goTo('Settings');
  await panel.subject('CRM').click();
  await crm.kind('Salesforce').click();
  await page.getByLabel('My Domain of your company').check();
  await page.getByLabel('My Domain', { exact: true }).fill(org.origin);
  await page.getByLabel('Consumer key of the app').fill(org.desk.clientId);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(panel.words(/^Sign in to Salesforce in your browser/)).toBeVisible();
  // What the agent's browser does: it opens the page, where the agent agrees, and comes back.
  await expect.poll(async () => (await desk.os.openedUrls()).length).toBe(1);
  const [signInUrl = ''] = await desk.os.openedUrls();
  const back = await fetch(signInUrl);
  expect(await back.text()).toContain('You are signed in.');
  await expect(panel.words('It works. Salesforce knows you as Ines Agent.')).toBeVisible();
  await crm.all.click();
  await crm.undo.fill('0');
  await crm.undo.blur();
  await expect(crm.queue).toBeVisible();
  await panel.goTo('Calls');
  return org;
}
