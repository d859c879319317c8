import { RestSetup } from './support/rest-setup.ts';
import { expect, test } from './support/fixtures.ts';
import { startRest } from '../lab/crm/rest/rest-server.ts';

const MARTA = 'Marta Lindqvist';
const MARTA_NUMBER = '+46812345678';

test('an administrator describes a home-made CRM, tries each request, and calls land there', async ({
  openDesk,
}) => {
  test.slow();
  const rest = await startRest();
  const { origin } = rest.server;
  const desk = await openDesk();
  await desk.tryDemo();
  const setup = new RestSetup(desk.panel.page);
  await desk.panel.goTo('Settings');
  await desk.panel.subject('CRM').click();
  await setup.kind.click();
  await setup.fillIn({ 'Address of the API': `${origin}/api`, Token: rest.token });

  const lookup = await setup.use('Who is calling');
  await setup.fillIn(
    {
      'Path behind the address': '/people?phone={natonal|last:7}',
      'Where the records stand': '$.result.people[*]',
      'Id of a record': '$.uid',
      Name: "$['first','last']",
      'Phone numbers': '$.phones[*].value',
      'Number to try it with': MARTA_NUMBER,
    },
    lookup,
  );
  await expect(lookup.getByText('{natonal|last:7} is not known here.')).toBeVisible();
  await setup.fillIn({ 'Path behind the address': '/people?phone={national|last:7}' }, lookup);
  await setup.tryIn(lookup).click();
  await expect(lookup.getByText(`GET ${origin}/api/people?phone=2345678`)).toBeVisible();
  await expect(lookup.getByText(MARTA, { exact: true })).toBeVisible();
  await expect(lookup.getByText('authorization: Bearer ***')).toBeVisible();

  const over = await setup.use('A call is over');
  await setup.choose('Method', 'POST', over);
  await setup.fillIn(
    {
      'Path behind the address': '/calls',
      Content:
        '{"ref":"{call-id}","person":"{record-id}","seconds":"{talk-seconds|number}","outcome":"{result}"}',
      'Id of what was written': '$.ticket.key',
    },
    over,
  );
  const notes = await setup.use('Notes');
  await setup.choose('What is sent', 'Fields of a form', notes);
  await setup.fillIn({ 'Path behind the address': '/notes/{call-id}', Content: 'text={note}' }, notes);
  await setup.open('Pages that open in the browser');
  await setup.fillIn({ 'A record': `${origin}/people/{record-id}` });
  await setup.connect.click();
  await expect(desk.panel.words(`Connected to ${new URL(origin).host}.`)).toBeVisible();
  await setup.writeAtOnce();

  await desk.panel.goTo('Calls');
  await desk.ring('customer');
  const card = desk.panel.call(MARTA);
  await expect(card.text('Contact · REST API')).toBeVisible();
  await expect.poll(() => desk.os.openedUrls()).toEqual([`${origin}/people/415`]);
  await card.answer.click();
  await expect(card.text('You hear each other')).toBeVisible();
  await card.notes.fill('Wants the delivery on Tuesday');
  await expect(card.text('Saved on this PC')).toBeVisible();
  await card.endCall.click();
  await expect.poll(() => [...rest.data.notes.values()]).toEqual(['Wants the delivery on Tuesday']);
  expect([...rest.data.tickets.values()]).toMatchObject([{ fields: { person: '415', outcome: 'answered' } }]);
  await rest.server.down();
});
