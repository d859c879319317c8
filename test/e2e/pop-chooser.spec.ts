import { LAB_RECORDS } from '../lab/crm/bitrix24/lab-records.ts';
import { connectPortal } from './support/crm-page.ts';
import { expect, test } from './support/fixtures.ts';

const MARTA = 'Marta Lindqvist';
/** The same telephone in a household. */
const ANNA = { ...LAB_RECORDS.at(-1), id: 416, name: 'Anna' } as (typeof LAB_RECORDS)[number];

test('of two records that fit, one click opens the one that is meant, and the call is logged with it', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const portal = await connectPortal(desk, [...LAB_RECORDS, ANNA]);
  const page = (id: number) => `${portal.origin}/crm/contact/details/${id}/`;
  await desk.ring('customer');
  const fitting = desk.panel.call(MARTA).root.getByRole('list', { name: 'Records that fit' });
  await expect(fitting).toBeVisible();
  const opened = async () =>
    (await desk.os.openedUrls()).filter((url) => url.startsWith(page(41).slice(0, -2)));
  expect(await opened()).toEqual([]);
  await fitting
    .getByRole('button', { name: /^Anna Lindqvist/ })
    .first()
    .click();
  await expect.poll(opened).toEqual([page(416)]);
  const card = desk.panel.call('Anna Lindqvist');
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.endCall.click();
  await expect
    .poll(() => portal.data.rows.map(({ call }) => call.entity))
    .toEqual([{ type: 'CONTACT', id: 416 }]);
  expect(await opened()).toEqual([page(416)]);
  await portal.down();
});
