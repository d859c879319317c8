import { expect } from '@playwright/test';

import { ANSWER_KEY, type Desk } from '#test/e2e/support/desk.ts';

import type { Camera } from './camera.ts';

const NOTE = 'Delivery 4471 arrived with two pallets missing. Wants the proof of delivery by mail today.';

/** One customer from the ring to the last word. */
export async function customerScenes(desk: Desk, camera: Camera): Promise<void> {
  const panel = desk.panel.page;
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').text(/opened/)).toBeVisible();
  await camera.window(desk, desk.popup.page, 'popup-customer');
  await camera.window(desk, panel, 'panel-ringing');
  await desk.os.pressShortcut(ANSWER_KEY);
  const card = desk.panel.call('Marta Lindqvist');
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill(NOTE);
  await expect(card.text('Saved on this PC')).toBeVisible();
  await camera.window(desk, panel, 'panel-in-call');
  await card.keypadToggle.click();
  for (const key of ['4', '2', '#']) await card.keypad.press(key);
  await camera.window(desk, panel, 'panel-keypad');
  await card.endCall.click();
  await expect(card.text(/You ended the call/)).toBeVisible();
  await camera.window(desk, panel, 'panel-after-call');
  await desk.clear();
}

/** Two customers at once, then one held for the other. */
export async function twoCallsScenes(desk: Desk, camera: Camera): Promise<void> {
  await desk.ring('two-at-once');
  await expect(desk.popup.call('Priya Raman').root).toBeVisible();
  await camera.window(desk, desk.popup.page, 'popup-two-calls');
  await camera.window(desk, desk.panel.page, 'panel-two-ringing');
  await desk.popup.call('Marta Lindqvist').answer.click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await desk.popup.call('Priya Raman').answer.click();
  await expect(desk.panel.call('Priya Raman').text('You hear each other')).toBeVisible();
  await camera.window(desk, desk.panel.page, 'panel-two-calls');
  await desk.clear();
}

/** A number nobody knows, a colleague, and one who gives up. */
export async function otherCallerScenes(desk: Desk, camera: Camera): Promise<void> {
  await desk.ring('unknown');
  await expect(desk.popup.call('+1 202 555 0143').text('Form for a new record')).toBeVisible();
  await camera.window(desk, desk.popup.page, 'popup-unknown');
  await desk.popup.call('+1 202 555 0143').decline.click();
  await desk.clear();
  await desk.ring('colleague');
  await expect(desk.popup.call('Tom Okafor').root).toBeVisible();
  await camera.window(desk, desk.popup.page, 'popup-colleague');
  await desk.popup.call('Tom Okafor').answer.click();
  await expect(desk.panel.call('Tom Okafor').text('You hear each other')).toBeVisible();
  await desk.clear();
  await desk.ring('gives-up');
  await expect(desk.panel.missedBadge('1 missed call')).toBeAttached({ timeout: 15_000 });
  await desk.clear();
}
