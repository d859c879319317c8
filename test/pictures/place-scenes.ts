import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import type { Desk } from '#test/e2e/support/desk.ts';

import type { Camera } from './camera.ts';

const CSV = `Name;Firma;Telefon;Kundennummer
Nora Falk;Falk Fahrradbau;+1 202 555 0143;K-77
Ohne Nummer;;;K-78
Otto Krumm;;keine Ahnung;K-79
Ulla Stern;Sternwarte;030 23125 019;K-80
`;

/** Before anything is set up. */
export async function firstStartScenes(desk: Desk, camera: Camera): Promise<void> {
  const { page } = desk.panel;
  await camera.window(desk, page, 'panel-first-start');
  await desk.panel.connectMyPhone.click();
  await camera.window(desk, page, 'panel-connect-phone');
  await page.getByRole('button', { name: 'Back' }).click();
}

export async function historyScenes(desk: Desk, camera: Camera): Promise<void> {
  const { page } = desk.panel;
  await camera.window(desk, page, 'panel-idle');
  await desk.panel.goTo('History');
  await expect(desk.history.row('Marta Lindqvist')).toBeVisible();
  await camera.window(desk, page, 'history');
  await desk.history.row('Marta Lindqvist').last().click();
  await expect(desk.history.back).toBeVisible();
  await camera.window(desk, page, 'history-detail');
  await desk.history.back.click();
}

/** The address book, and a file on its way into it. */
export async function peopleScenes(desk: Desk, camera: Camera): Promise<void> {
  const { page } = desk.panel;
  await desk.panel.goTo('People');
  await expect(desk.people.person('Marta Lindqvist')).toBeVisible();
  await camera.window(desk, page, 'people');
  const file = join(desk.app.userDataDir, 'customers.csv');
  writeFileSync(file, CSV);
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await desk.people.importButton.click();
  await camera.window(desk, page, 'import-choose');
  await desk.people.chooseFile.click();
  await expect(desk.people.run(4)).toBeVisible();
  await camera.window(desk, page, 'import-columns');
  await desk.people.run(4).click();
  await expect(desk.people.report).toBeVisible();
  await camera.window(desk, page, 'import-report');
  await desk.people.done.click();
}

export async function settingsScenes(desk: Desk, camera: Camera): Promise<void> {
  const { page } = desk.panel;
  await desk.panel.goTo('Settings');
  await camera.window(desk, page, 'settings');
  for (const group of ['Phone line', 'Sound', 'Hotkeys', 'Opening records', 'Appearance']) {
    await page.getByRole('main').getByRole('button', { name: group }).click();
    await camera.window(desk, page, `settings-${group.toLowerCase().replace(' ', '-')}`);
    await page.getByRole('button', { name: 'Back to settings' }).click();
  }
}

/** A server that is not there: nothing listens on the discard port. */
export async function unreachableScenes(desk: Desk, camera: Camera): Promise<void> {
  const line = { id: 'office', label: 'Office', server: 'wss://127.0.0.1:9/ws', user: '201', country: 'GB' };
  await desk.panel.page.evaluate((input) => window.hookswitch.command['setup:save-line'](input as never), {
    line,
    password: 'not needed',
  });
  await desk.panel.goTo('Calls');
  await expect(desk.panel.words('Calls cannot reach you').first()).toBeVisible();
  await camera.window(desk, desk.panel.page, 'panel-unreachable');
  await desk.panel.page.getByRole('button', { name: 'What is wrong?' }).click();
  await camera.window(desk, desk.panel.page, 'panel-what-is-wrong');
}
