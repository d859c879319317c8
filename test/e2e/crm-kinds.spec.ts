import { MARTA_ID, WEBER_ID } from '../lab/crm/creatio/creatio-data.ts';
import { CreatioServer } from '../lab/crm/creatio/creatio-server.ts';
import { LAB_PASSWORD, LAB_USER } from '../lab/crm/creatio/creatio-sessions.ts';
import { AGENT_ID, LAB_KEY, MARTA as MARTA_THERE } from '../lab/crm/freshdesk/freshdesk-data.ts';
import { FreshdeskServer } from '../lab/crm/freshdesk/freshdesk-server.ts';
import { connectCrm } from './support/crm-page.ts';
import { expect, test } from './support/fixtures.ts';

const MARTA = 'Marta Lindqvist';
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const CALL_ID = /^[0-9a-f-]{36}$/;

test('a customer’s record in Creatio opens, and the call is logged there though the session ended in it', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const server = await CreatioServer.start();
  const { origin } = server.lab;
  await connectCrm(desk, 'Creatio', origin, {
    'Address of your Creatio': `${origin}/0/Shell/#Section/Contacts_ListPage`,
    'User name': LAB_USER,
    Password: LAB_PASSWORD,
  });
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await expect(card.text('Contact · Creatio')).toBeVisible();
  await expect
    .poll(() => desk.os.openedUrls())
    .toEqual([`${origin}/0/Navigation/Navigation.aspx?schemaName=Contact&recordId=${MARTA_ID}`]);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  server.sessions.expiry = 'html';
  server.sessions.endAll();
  await card.notes.fill('Wants the delivery on Tuesday');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.endCall.click();
  await expect.poll(() => server.data.calls[0]?.['Notes']).toBe('Wants the delivery on Tuesday');

  expect(server.lab.asked('POST', '/odata/Call').map(({ json }) => json)).toContainEqual({
    Caption: '+46812345678',
    IntegrationId: expect.stringMatching(CALL_ID),
    CallerId: '+46812345678',
    StartDate: expect.stringMatching(TIME),
    DirectionId: '1d96a65f-2131-4916-8825-2d142b1000b2',
    ContactId: MARTA_ID,
    AccountId: WEBER_ID,
  });
  expect(server.data.calls).toMatchObject([
    { EndDate: expect.stringMatching(TIME), Comment: 'Wants the delivery on Tuesday' },
  ]);
  await desk.panel.goTo('History');
  await desk.history.open(MARTA);
  await expect(desk.panel.words(/^Saved in Creatio$/)).toBeVisible();
  await server.lab.down();
});

test('a customer’s contact in Freshdesk opens, and the call becomes a ticket with its time and note', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const server = await FreshdeskServer.start();
  const { origin } = server.lab;
  await connectCrm(desk, 'Freshdesk', origin, {
    'Address of your Freshdesk': origin,
    'Your API key': LAB_KEY,
  });
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await expect(card.text('Contact · Freshdesk')).toBeVisible();
  await expect.poll(() => desk.os.openedUrls()).toEqual([`${origin}/a/contacts/${MARTA_THERE}`]);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill('Wants the delivery on Tuesday');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.endCall.click();
  await expect.poll(() => server.data.notes.length).toBe(1);

  expect(server.lab.asked('POST', '/tickets').map(({ json }) => json)).toEqual([
    {
      subject: 'Call from +46812345678',
      description: expect.stringMatching(
        /^Call from \+46812345678<br>Began on .*<br>Answered<br>Talked for 0:\d\d<br><br>\(Hookswitch .*\)$/,
      ),
      requester_id: MARTA_THERE,
      status: 2,
      priority: 1,
      source: 3,
      responder_id: AGENT_ID,
      tags: ['hookswitch'],
    },
  ]);
  expect(server.data.times).toMatchObject([{ time_spent: '00:01', agent_id: AGENT_ID }]);
  expect(server.data.notes[0]?.body).toMatch(/^<div>Wants the delivery on Tuesday<br>/);
  await desk.panel.goTo('History');
  await desk.history.open(MARTA);
  await expect(desk.panel.words(/^Saved in Freshdesk$/)).toBeVisible();
  await server.lab.down();
});
