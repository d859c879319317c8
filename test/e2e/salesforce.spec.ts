import { signInToOrg } from './support/crm-org.ts';
import { expect, test } from './support/fixtures.ts';

const MARTA = 'Marta Lindqvist';
const MARTA_ID = '003AA0000000415AAA';
const CALL_ID = /^[0-9a-f-]{36}$/;

test('an agent signs in to Salesforce, a customer’s record opens, and the call is a task there though the session ended meanwhile', async ({
  openDesk,
}) => {
  const desk = await openDesk();
  await desk.tryDemo();
  const org = await signInToOrg(desk);
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await expect(card.text('Contact · Salesforce')).toBeVisible();
  await expect
    .poll(async () => (await desk.os.openedUrls()).slice(1))
    .toEqual([`${org.origin}/lightning/r/Contact/${MARTA_ID}/view`]);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  const renewed = org.desk.asked.length;
  org.desk.expire();
  await card.notes.fill('Wants the delivery on Tuesday');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.endCall.click();
  await expect
    .poll(() => org.data.tasks.map(({ fields }) => fields['Description']))
    .toEqual(['Wants the delivery on Tuesday']);

  const [task] = org.data.tasks;
  expect(org.asked('POST', '/sobjects/Task').at(-1)).toEqual({
    Subject: 'Call +46812345678',
    TaskSubtype: 'Call',
    CallType: 'Inbound',
    CallDurationInSeconds: expect.any(Number),
    CallDisposition: 'Answered',
    CallObject: expect.stringMatching(CALL_ID),
    Status: 'Completed',
    Priority: 'Normal',
    ActivityDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    OwnerId: '005AA000000001AAAA',
    WhoId: MARTA_ID,
  });
  expect(org.requests.map(({ method, path }) => `${method} ${path}`).at(-1)).toBe(
    `PATCH /sobjects/Task/${task?.id ?? ''}`,
  );
  expect(org.desk.asked.length - renewed).toBe(1);

  await desk.panel.goTo('History');
  await desk.history.open(MARTA);
  await expect(desk.panel.words(/^Saved in Salesforce$/)).toBeVisible();
  await org.down();
});
