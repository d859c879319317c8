import { CrmPage, connectPortal } from './support/crm-page.ts';
import { expect, test } from './support/fixtures.ts';

const MARTA = 'Marta Lindqvist';
const CALL_ID = /^[0-9a-f-]{36}$/;

test('a customer’s record in Bitrix24 opens, and the call is logged there with its note', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const portal = await connectPortal(desk);
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await expect(card.text('Contact · Bitrix24')).toBeVisible();
  await expect.poll(() => desk.os.openedUrls()).toEqual([`${portal.origin}/crm/contact/details/415/`]);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill('Wants the delivery on Tuesday');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.endCall.click();
  await expect.poll(() => portal.data.comments.length).toBe(1);

  const [begun] = portal.asked('telephony.externalCall.register');
  expect(begun).toEqual({
    USER_ID: 7,
    PHONE_NUMBER: '+46812345678',
    TYPE: 2,
    CALL_START_DATE: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    CRM_CREATE: 0,
    SHOW: 0,
    ADD_TO_CHAT: 0,
    EXTERNAL_CALL_ID: expect.stringMatching(CALL_ID),
    LINE_NUMBER: 'Demo',
    CRM_ENTITY_TYPE: 'CONTACT',
    CRM_ENTITY_ID: 415,
  });
  const [row] = portal.data.rows;
  expect(portal.asked('telephony.externalCall.finish')).toEqual([
    { CALL_ID: row?.call.callId, USER_ID: 7, DURATION: row?.duration, STATUS_CODE: '200', ADD_TO_CHAT: 0 },
  ]);
  expect(portal.data.comments).toMatchObject([
    {
      entityType: 'contact',
      entityId: 415,
      text: `Wants the delivery on Tuesday\n\n(Hookswitch ${row?.call.externalId})`,
    },
  ]);

  await desk.panel.goTo('History');
  await desk.history.open(MARTA);
  await expect(desk.panel.words(/^Saved in Bitrix24$/)).toBeVisible();
  await portal.down();
});

test('a call made while Bitrix24 is away waits, says so, and is logged once it is back', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const portal = await connectPortal(desk);
  await portal.down();
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill('Call back in the morning');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.endCall.click();
  await desk.panel.goTo('History');
  await desk.history.open(MARTA);
  await expect(desk.panel.words('Waits to be saved in Bitrix24')).toBeVisible();
  await expect(desk.panel.words(/Bitrix24 cannot be reached/)).toBeVisible();

  await portal.up();
  await new CrmPage(desk.panel.page).tryAgain.click();
  await expect(desk.panel.words(/^Saved in Bitrix24$/)).toBeVisible();
  expect(portal.data.rows).toMatchObject([{ code: '200', call: { entity: { type: 'CONTACT', id: 415 } } }]);
  expect(portal.data.comments.map(({ text }) => text.split('\n')[0])).toEqual(['Call back in the morning']);
  await portal.down();
});
