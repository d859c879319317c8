import { expect, test } from './support/fixtures.ts';

test('the first start offers both ways and says what each does', async ({ openDesk }) => {
  const { panel } = await openDesk();
  await expect(panel.agentState('Every call, and who it is.')).toBeVisible();
  await expect(panel.tryIt).toBeVisible();
  await expect(panel.words(/A demo phone inside this app calls you/)).toBeVisible();
  await expect(panel.connectMyPhone).toBeVisible();
  await expect(panel.words(/server, user and password/)).toBeVisible();
});

test('"Try it" makes the agent reachable, in words', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.panel.tryIt.click();
  await expect(desk.panel.agentState('Ready')).toBeVisible({ timeout: 20_000 });
  await expect(desk.panel.words('Calls reach you').first()).toBeVisible();
  await expect(desk.panel.words(/^checked/)).toBeVisible();
  await expect(desk.panel.words('No calls yet')).toBeVisible();
  await expect.poll(() => desk.os.trayToolTip()).toBe('Hookswitch: Ready');
});

test('the demo rings as soon as it is asked to', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.tryDemo();
  await desk.panel.scenario('a customer').click();
  await expect(desk.popup.call('Marta Lindqvist').answer).toBeVisible();
  await expect.poll(() => desk.popupShown()).toBe(true);
});

test('nothing leaves this computer while the demo plays', async ({ openDesk }) => {
  const desk = await openDesk();
  const foreignConnections = await desk.watchConnections();
  const requests: string[] = [];
  for (const page of desk.app.windows()) page.on('request', (request) => requests.push(request.url()));
  await desk.tryDemo();
  await desk.panel.scenario('a customer').click();
  await desk.popup.call('Marta Lindqvist').answer.click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  expect(await foreignConnections()).toEqual([]);
  const foreign = requests.filter(
    (address) => !/^(https:\/\/bundle\.app\.localhost|app:|data:|blob:)/.test(address),
  );
  expect(foreign).toEqual([]);
});
