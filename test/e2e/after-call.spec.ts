import { connectPortal } from './support/crm-page.ts';
import { expect, test } from './support/fixtures.ts';

const MARTA = 'Marta Lindqvist';
const HOUR = 3_600_000;

test('a result and a promised call reach Bitrix24 with the call, and everything about the number can be erased here', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const portal = await connectPortal(desk);
  const { page } = desk.panel;
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill('Wants the delivery on Tuesday');
  await page.getByRole('button', { name: 'Solved' }).click();
  await expect(page.getByRole('button', { name: 'Solved' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Promise to call back' }).click();
  await page.getByRole('textbox', { name: 'What about?' }).fill('Delivery 4471');
  await page.getByRole('button', { name: 'In an hour' }).click();
  await expect(desk.panel.words(/Call back .* ·\sDelivery 4471/)).toBeVisible();
  await card.endCall.click();

  await expect.poll(() => portal.data.todos.length).toBe(1);
  expect(portal.data.comments.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Solved\n\nWants the delivery on Tuesday\n\n\(Hookswitch [0-9a-f-]{36}\)$/),
  ]);
  const [todo] = portal.data.todos;
  expect(todo).toMatchObject({ ownerTypeId: 3, ownerId: 415, responsibleId: 7 });
  expect(todo?.description).toMatch(/^Marta Lindqvist, \+46812345678\nDelivery 4471\n\(Hookswitch /);
  const ahead = Date.parse(todo?.deadline ?? '') - Date.now();
  expect(ahead > HOUR / 2 && ahead <= HOUR).toBe(true);

  await desk.panel.goTo('History');
  await page.getByText('Promised (1)').click();
  await expect(desk.panel.words('Delivery 4471')).toBeVisible();

  await desk.panel.goTo('Settings');
  await desk.panel.subject('Privacy').click();
  await page.getByLabel('Number', { exact: true }).fill('+46 8 123 456 78');
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(desk.panel.words(/^1 call ·\s/)).toBeVisible();
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase…' }).click();
  await expect(desk.panel.words('This was written to CRMs and has to be erased there:')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^Bitrix24: Call \d+/ })).toBeVisible();
  await desk.panel.goTo('History');
  await expect(page.getByRole('option', { name: MARTA })).toHaveCount(0);
  await portal.down();
});
