import type { CallView } from '#shared/domain/call.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

async function runningCalls(desk: Desk): Promise<readonly CallView[]> {
  return (await desk.snapshot()).calls.filter((call) => call.phase !== 'ended');
}

test('a telephone link puts its number into the field and dials only on Enter', async ({ desk }) => {
  await desk.panel.goTo('Settings');
  expect(await desk.app.secondInstance(['tel:+46812345678;ext=7'])).toBe(0);
  const field = desk.panel.field;
  await expect(field).toHaveValue('+46812345678');
  await expect(field).toBeFocused();
  expect(await runningCalls(desk)).toEqual([]);
  await field.press('Enter');
  const numbers = async () => (await desk.snapshot()).calls.map((call) => call.party.number.raw);
  await expect.poll(numbers).toContain('+46812345678');
});

test('a link to another country is asked about, and dials nothing by itself', async ({ desk }) => {
  await desk.app.secondInstance(['tel:+493012345678']);
  const question = desk.panel.page.getByRole('alertdialog', { name: 'Number to dial' });
  await expect(question).toContainText('This number is in another country.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  expect(await runningCalls(desk)).toEqual([]);
});

test('a flood of links leaves one number in the field', async ({ desk }) => {
  await desk.app.evaluate(({ app }) => {
    for (let n = 1; n <= 50; n += 1)
      app.emit('second-instance', {}, ['hookswitch', `tel:${7000 + n}`], '/', null);
  });
  await expect(desk.panel.field).toHaveValue('7050');
  expect(await runningCalls(desk)).toEqual([]);
});

test('a link that cannot be read is said to the agent, and nothing is dialled', async ({ desk }) => {
  await desk.app.secondInstance(['sip:100@pbx.example.com?Route=%3Csip:evil.example%3E']);
  await expect(desk.panel.words(/holds no telephone number/)).toBeVisible();
  await expect(desk.panel.field).toHaveValue('');
  await desk.panel.page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(desk.panel.words(/holds no telephone number/)).toBeHidden();
});

test('a link can start the app', async ({ openDesk }) => {
  const desk = await openDesk({ args: ['tel:7042'] });
  await desk.tryDemo();
  await expect(desk.panel.field).toHaveValue('7042');
});

test('a development run takes no links of the system over', async ({ desk }) => {
  const protocols = await desk.app.evaluate(() => [...globalThis.hookswitchRecorder.protocols]);
  expect(protocols).toEqual([]);
});
