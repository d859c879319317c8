import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { Page } from '@playwright/test';

import type { Desk } from '#test/e2e/support/desk.ts';

const THEMES = ['light', 'dark'] as const;
/** As on a good display. */
const SCALE = 2;
/** Transitions are over and the theme is painted. */
const SETTLE_MS = 300;

export interface CameraOptions {
  readonly folder: string;
  /** Only pictures whose name contains it. */
  readonly part: string;
}

/** Takes every picture twice: in the light and in the dark theme. */
export class Camera {
  readonly #folder: string;
  readonly #part: string;

  constructor({ folder, part }: CameraOptions) {
    this.#folder = folder;
    this.#part = part;
    mkdirSync(folder, { recursive: true });
  }

  /** A window of the app as it stands; nothing is under the pointer. */
  async window(desk: Desk, page: Page, name: string): Promise<void> {
    if (!name.includes(this.#part)) return;
    await page.mouse.move(0, 0);
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const theme of THEMES) {
      await showIn(desk, theme);
      await delay(SETTLE_MS);
      writeFileSync(this.#file(name, theme), await sharp(page, size));
    }
    await showIn(desk, 'light');
  }

  /** A page in the browser, from top to bottom. */
  async site(page: Page, name: string): Promise<void> {
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await page.screenshot({ path: this.#file(name, theme) });
    }
  }

  #file(name: string, theme: string): string {
    return join(this.#folder, `${name}-${theme}.png`);
  }
}

async function showIn(desk: Desk, theme: (typeof THEMES)[number]): Promise<void> {
  await desk.panel.page.evaluate(
    (wanted) => window.hookswitch.command['settings:update']({ theme: wanted }),
    theme,
  );
}

/** Doubles the pixels of a window whose size stays. */
async function sharp(page: Page, size: { readonly width: number; readonly height: number }): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      mobile: false,
      deviceScaleFactor: SCALE,
    });
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  }
}
