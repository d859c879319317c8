import { expect, test } from 'vitest';

import { catalogs } from '#shared/i18n/catalogs.ts';
import { spokenIn } from '#test/support/ui-harness/spoken-texts.ts';

const { find: say, word } = spokenIn('es');

/** Whether what is found by `named` includes `shown`. */
function finds(named: string | RegExp, shown: string): boolean {
  return typeof named === 'string' ? named === shown : named.test(shown);
}

test('A text of the catalog is found by its words in the language', () => {
  expect(finds(say('History'), catalogs.es.nav.history)).toBe(true);
  expect(finds(say('History', { exact: true }), `${catalogs.es.nav.history} de llamadas`)).toBe(false);
});

test('A text with its values in it is found whatever the values and the plural form are', () => {
  const named = say('Import 412 entries');
  expect(finds(named, catalogs.es.people.wizard.run_other.replace('{{count}}', '412'))).toBe(true);
  expect(finds(named, 'Importar 412 de entradas')).toBe(true);
});

test('A part of a text finds the whole text in the language', () => {
  const { open } = catalogs.es.quality;
  expect(finds(say(/details of the line/), open.replace('{{shown}}', '2,4'))).toBe(true);
  expect(finds(say('details of the line'), open.replace('{{shown}}', '2,4'))).toBe(true);
});

test('An English text that is said in several ways is found by each of them, and whole when that is asked', () => {
  const named = say('Busy', { exact: true });
  expect(named).toBeInstanceOf(RegExp);
  expect(finds(named, catalogs.es.result.busy)).toBe(true);
  expect(finds(named, catalogs.es.presence.busy)).toBe(true);
  expect(finds(named, `${catalogs.es.result.busy} desde hace un minuto`)).toBe(false);
});

test('Names that are no texts of the app are found as they are', () => {
  expect(say('Marta Lindqvist')).toBe('Marta Lindqvist');
  expect(say(/180 Ringing/)).toEqual(/180 Ringing/);
});

test('A space that does not break is found like any other', () => {
  const named = spokenIn('fr').find(/^What is wrong/);
  expect(finds(named, 'Que se passe-t-il\u202F?')).toBe(true);
  expect(finds(named, 'Que se passe-t-il ?')).toBe(true);
});

test('A short text is not found inside of a longer word', () => {
  const { find } = spokenIn('fr');
  expect(finds(find('Sound'), 'Son Sonne à 80 %')).toBe(true);
  expect(finds(find('Sound'), 'Sonneries')).toBe(false);
});

test('A text of the catalog is typed in the language, anything else as it is', () => {
  expect(word('Number')).toBe('Número');
  expect(word('mar')).toBe('mar');
});
