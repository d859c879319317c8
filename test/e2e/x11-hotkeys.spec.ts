import { XDisplay } from '#test/support/app/x-display.ts';
import { ANSWER_KEY, HANG_UP_KEY, SHOW_PANEL_KEY } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

const HOLD_KEY = 'CommandOrControl+Alt+O';
const MUTE_KEY = 'CommandOrControl+Alt+U';
const DIAL_KEY = 'CommandOrControl+Alt+C';
const REDIAL_KEY = 'CommandOrControl+Alt+R';
const READY_KEY = 'CommandOrControl+Alt+Y';

test.skip(process.platform !== 'linux', 'X displays are there on Linux alone');

let display: XDisplay | undefined;

test.beforeAll(async () => {
  display = await XDisplay.start();
});

test.afterAll(() => display?.stop());

test('keys pressed on an X display work from anywhere: a call, the panel, a selected number, the state', async ({
  openDesk,
}) => {
  const screen = display;
  if (screen === undefined) throw new Error('no display');
  const desk = await openDesk({
    env: { HOST_MODE: 'headful', HOST_FAKE_MEDIA: '1', DISPLAY: screen.name },
  });
  await desk.tryDemo();
  const { panel } = desk;
  const saved = await panel.page.evaluate(
    (hotkeys) => window.hookswitch.command['settings:update']({ hotkeys }),
    { redial: REDIAL_KEY, 'agent-ready': READY_KEY },
  );
  expect(saved.ok).toBe(true);
  const marta = panel.call('Marta Lindqvist');

  await test.step('answer, mute, hold, resume, unmute, hang up', async () => {
    await desk.ring('customer');
    await expect(marta.answer).toBeVisible();
    screen.press(ANSWER_KEY);
    await expect(marta.text('You hear each other')).toBeVisible();
    screen.press(MUTE_KEY);
    await expect(marta.unmute).toBeVisible();
    screen.press(HOLD_KEY);
    await expect(marta.resume).toBeVisible();
    await desk.app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      windows.find((each) => each.webContents.getURL().includes('panel.html'))?.hide();
    });
    await expect.poll(() => desk.panelShown()).toBe(false);
    screen.press(SHOW_PANEL_KEY);
    await expect.poll(() => desk.panelShown()).toBe(true);
    screen.press(HOLD_KEY);
    await expect(marta.hold).toBeVisible();
    screen.press(MUTE_KEY);
    await expect(marta.mute).toBeVisible();
    screen.press(HANG_UP_KEY);
    await expect(marta.text(/You ended the call/)).toBeVisible();
  });

  await test.step('a selected number is shown, can be stopped, and leaves the clipboard as it was', async () => {
    await desk.app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('kept');
      await clipboard.selection.writeText('604');
    });
    const offer = panel.page.getByRole('alertdialog', { name: 'Number to dial' });
    screen.press(DIAL_KEY);
    await expect(offer).toContainText('604');
    await offer.getByRole('button', { name: 'Cancel' }).click();
    await expect(offer).toHaveCount(0);
    expect(await desk.liveCalls()).toEqual([]);
    expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('kept');
  });

  await test.step('not ready and ready again', async () => {
    screen.press(READY_KEY);
    await expect.poll(async () => (await desk.snapshot()).work.choice.state).toBe('not-ready');
    // Another key in between: the same one at once would count as held down.
    screen.press(SHOW_PANEL_KEY);
    screen.press(READY_KEY);
    await desk.isReady();
  });

  await test.step('the number that was stopped is dialled when it is not, and dialled again', async () => {
    screen.press(DIAL_KEY);
    await expect(panel.call('Extension 604').text(/^Busy/)).toBeVisible();
    const dialled = (await desk.snapshot()).calls.length;
    screen.press(REDIAL_KEY);
    await expect.poll(async () => (await desk.snapshot()).calls.length).toBe(dialled + 1);
    expect((await desk.snapshot()).calls[0]?.party.number.raw).toBe('604');
  });
});
