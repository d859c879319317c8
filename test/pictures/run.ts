/**
 * Runs the real app on its demo phone and draws every surface in both themes into `screenshots/`. With `--readme` the
 * pictures that the README shows go to `build/pictures/` as well. A further word draws only pictures with it in the name.
 */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { Desk } from '#test/e2e/support/desk.ts';
import { chromiumExecutable } from '#test/support/chromium-executable.ts';

import { inRoot } from '../../build/paths.ts';
import { customerScenes, otherCallerScenes, twoCallsScenes } from './call-scenes.ts';
import { Camera } from './camera.ts';
import { drawLanguageSheet } from './language-sheet.ts';
import {
  firstStartScenes,
  historyScenes,
  peopleScenes,
  settingsScenes,
  unreachableScenes,
} from './place-scenes.ts';

const FOLDER = inRoot('screenshots');
const README_FOLDER = inRoot('build/pictures');
const FOR_README = [
  'popup-customer-light',
  'popup-customer-dark',
  'panel-in-call-light',
  'panel-in-call-dark',
  'panel-idle-light',
  'history-dark',
  'panel-unreachable-light',
  'panel-first-start-light',
  'record-page-light',
];
const README_LIMIT_BYTES = 150_000;

const { values, positionals } = parseArgs({
  options: { readme: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const camera = new Camera({ folder: FOLDER, part: positionals[0] ?? '' });
await drawApp();
if (values.readme) {
  copyForReadme();
  await drawLanguageSheet(README_FOLDER);
}
process.stdout.write(`The pictures are in ${FOLDER}\n`);

async function drawApp(): Promise<void> {
  const desk = await Desk.open({ env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } });
  try {
    await firstStartScenes(desk, camera);
    await desk.tryDemo();
    await camera.window(desk, desk.panel.page, 'panel-demo-started');
    await customerScenes(desk, camera);
    await twoCallsScenes(desk, camera);
    await otherCallerScenes(desk, camera);
    await historyScenes(desk, camera);
    await peopleScenes(desk, camera);
    await settingsScenes(desk, camera);
    await drawRecordPage(desk);
    await unreachableScenes(desk, camera);
  } finally {
    await desk.close();
  }
}

/** What the browser shows after the screen pop. */
async function drawRecordPage(desk: Desk): Promise<void> {
  const [url] = await desk.os.openedUrls();
  if (url === undefined) return;
  const browser = await chromium.launch({ executablePath: chromiumExecutable() });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.goto(url);
    await camera.site(page, 'record-page');
  } finally {
    await browser.close();
  }
}

function copyForReadme(): void {
  mkdirSync(README_FOLDER, { recursive: true });
  for (const name of FOR_README) {
    const file = inRoot('screenshots', `${name}.png`);
    const { size } = statSync(file);
    if (size > README_LIMIT_BYTES) throw new Error(`${name}.png has ${size} bytes, too many for the README`);
    copyFileSync(file, inRoot('build/pictures', `${name}.png`));
  }
}
