import { expect, type Locator, type Page } from '@playwright/test';

import { LAB_RECORDS } from '../../lab/crm/bitrix24/lab-records.ts';
import type { PortalRecord } from '../../lab/crm/bitrix24/portal-data.ts';
import { PortalServer } from '../../lab/crm/bitrix24/portal-server.ts';
import type { Desk } from './desk.ts';

/** The CRM page of the settings, and what a past call says about its CRM. */
export class CrmPage {
  readonly connect: Locator;
  readonly all: Locator;
  readonly undo: Locator;
  readonly queue: Locator;
  readonly tryAgain: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.connect = page.getByRole('button', { name: 'Connect', exact: true });
    this.all = page.getByRole('button', { name: 'All CRMs' });
    this.undo = page.getByLabel('Time to change your mind, in seconds');
    this.queue = page.getByRole('main').getByText('Nothing waits. Everything is written.');
    this.tryAgain = page.getByRole('main').getByRole('button', { name: 'Try again', exact: true });
  }

  /** A field of the form that is open. */
  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true });
  }

  /** A kind of CRM to connect. */
  kind(name: string): Locator {
    return this.#page.getByRole('main').getByRole('button', { name });
  }
}

/** Starts a Bitrix24 portal and connects the desk to it as an agent would; calls are written without delay. */
export async function connectPortal(
  desk: Desk,
  records: readonly PortalRecord[] = LAB_RECORDS,
): Promise<PortalServer> {
  const portal = await PortalServer.start({ records });
  await connectCrm(desk, 'Bitrix24', portal.origin, { 'Inbound webhook of Bitrix24': portal.webhook });
  return portal;
}

/** Connects the desk to a CRM by what its form asks for, field by field; calls are written without delay. */
export async function connectCrm(
  { panel }: Desk,
  kind: string,
  origin: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const crm = new CrmPage(panel.page);
  await panel.goTo('Settings');
  await panel.subject('CRM').click();
  await crm.kind(kind).click();
  for (const [label, value] of Object.entries(fields)) await crm.field(label).fill(value);
  await crm.connect.click();
  await expect(panel.words(`Connected to ${new URL(origin).host}.`)).toBeVisible();
  await crm.all.click();
  await crm.undo.fill('0');
  await crm.undo.blur();
  await expect(crm.queue).toBeVisible();
  await panel.goTo('Calls');
}
