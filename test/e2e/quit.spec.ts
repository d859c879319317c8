import { expect, test } from './support/fixtures.ts';
import type { Desk } from './support/desk.ts';

const LIMIT_MS = 5000;

/** Quits as the tray's entry does; the exit code of the process that ended. */
async function quit(desk: Desk): Promise<number | null> {
  const child = desk.app.playwright.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void desk.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  const late = new Promise<'late'>((resolve) => {
    setTimeout(resolve, LIMIT_MS, 'late');
  });
  const outcome = await Promise.race([ended, late]);
  if (outcome === 'late') throw new Error(`still running ${LIMIT_MS} ms after quit`);
  return outcome;
}

test('the app ends when it is told to', async ({ openDesk }) => {
  const desk = await openDesk();
  expect(await quit(desk)).toBe(0);
});

test('the app ends with a call running, and signs the phone off', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await desk.answerByKey();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  expect(await quit(desk)).toBe(0);
  expect(desk.logLines(/sip\.unregistered/)).not.toEqual([]);
});

test('a quit while the app is still starting ends it too', async ({ openDesk }) => {
  const desk = await openDesk();
  const quitting = quit(desk);
  expect(await quitting).toBe(0);
});
