import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './support/fixtures.ts';

const CSV = `Name;Firma;Telefon;Kundennummer
Nora Falk;Falk Fahrradbau;+1 202 555 0143;K-77
Ohne Nummer;;;K-78
Otto Krumm;;keine Ahnung;K-79
Ulla Stern;Sternwarte;030 23125 019;K-80
`;

const CARDS = `BEGIN:VCARD
VERSION:4.0
FN:Ida Holm
ORG:Holm Glas
TEL;TYPE=work:+46 8 465 004 77
END:VCARD
`;

test('a CSV file is mapped, imported, and every refused row is said with its reason', async ({
  openDesk,
  profile,
}) => {
  const desk = await openDesk();
  const file = join(profile, 'kunden.csv');
  writeFileSync(file, CSV);
  await desk.chooseFileInDialog(file);
  await desk.tryDemo();
  await desk.panel.goTo('People');
  const { people } = desk;
  await people.importButton.click();
  await people.chooseFile.click();
  await expect(people.text('4 entries in kunden.csv')).toBeVisible();
  await expect(people.column('Name')).toHaveValue('name');
  await expect(people.column('Firma')).toHaveValue('company');
  await expect(people.column('Telefon')).toHaveValue('phone');
  await people.column('Kundennummer').selectOption('CRM record id');
  await desk.panel.page
    .getByRole('combobox', { name: 'Numbers without country code are from' })
    .selectOption('DE');
  await people.run(4).click();
  await expect(people.report).toContainText('2 people added');
  await expect(people.report).toContainText('2 entries refused');
  await expect(people.text('Row 3: no name or no number')).toBeVisible();
  await expect(people.text('Row 4: the number cannot be read')).toBeVisible();
  await people.done.click();
  await people.search.fill('stern');
  await expect(people.person('Ulla Stern')).toContainText('Sternwarte');

  await test.step('and the caller gets the imported name', async () => {
    await desk.ring('unknown');
    const call = desk.popup.call('Nora Falk');
    await expect(call.text('Falk Fahrradbau')).toBeVisible();
    await call.decline.click();
    await expect(desk.panel.call('Nora Falk').text('Declined')).toBeVisible();
  });
});

test('a vCard file needs no mapping, and its person can be called at once', async ({ openDesk, profile }) => {
  const desk = await openDesk();
  const file = join(profile, 'karten.vcf');
  writeFileSync(file, CARDS);
  await desk.chooseFileInDialog(file);
  await desk.tryDemo();
  await desk.panel.goTo('People');
  await desk.people.importButton.click();
  await desk.people.chooseFile.click();
  await expect(desk.people.text('vCard files say themselves what is what.')).toBeVisible();
  await desk.people.run(1).click();
  await expect(desk.people.report).toContainText('1 person added');
  await desk.people.done.click();
  await desk.people.search.fill('holm');
  await desk.people
    .person('Ida Holm')
    .getByRole('button', { name: /^Call Ida Holm/ })
    .click();
  await expect(desk.panel.call('Ida Holm').text(/^Failed ·\sNot Found$/)).toBeVisible();
});

test('a file that is no address book is refused in words, and a closed dialog changes nothing', async ({
  desk,
  profile,
}) => {
  const file = join(profile, 'picture.csv');
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0]));
  await desk.panel.goTo('People');
  await desk.people.importButton.click();
  await desk.chooseFileInDialog(undefined);
  await desk.people.chooseFile.click();
  await expect(desk.people.chooseFile).toBeVisible();
  await desk.chooseFileInDialog(file);
  await desk.people.chooseFile.click();
  await expect(desk.panel.page.getByRole('alert')).toHaveText('This is not a text file.');
  await desk.people.cancel.click();
  await expect(desk.people.person('Marta Lindqvist')).toBeVisible();
});
