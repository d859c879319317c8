import { expect, test } from 'vitest';

import { catalogs } from '#shared/i18n/catalogs.ts';

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : texts(value, `${path}${key}.`),
  );
}

/** Texts that a rule does not fit, without what is not said: values, addresses and paths in answers of programs. */
function breaking(tree: Tree, rule: RegExp): readonly (readonly [string, string])[] {
  return texts(tree).filter(([, text]) => rule.test(words(text)));
}

function words(text: string): string {
  return text
    .replaceAll(/\{\{\w+\}\}/g, 'X')
    .replaceAll(/(?:\w+:\/\/|(?<=\s):(?=\d)|\/(?=\w))[\w./:-]*(?:\?\S*)?/g, 'X')
    .replaceAll(/\b(?:stuns?|turns?):/g, 'X')
    .replaceAll(/\$\[\S+\]/g, 'X');
}

test('French stands a narrow no-break space before ; ! ? and a no-break space before a colon', () => {
  expect(breaking(catalogs.fr, /(?<!\u202f)[;!?]/)).toEqual([]);
  expect(breaking(catalogs.fr, /(?<!\u00a0):(?!\d)/)).toEqual([]);
  expect(breaking(catalogs.fr, /«(?!\u00a0)|(?<!\u00a0)»/)).toEqual([]);
});

test('Spanish says tú and never usted, and opens what it asks', () => {
  const formal =
    /\busted(?:es)?\b|\b(?:introduzca|seleccione|compruebe|elija|escriba|pulse|póngase|consulte|espere|intente|asegúrese|haga)\b/i;
  expect(breaking(catalogs.es, formal)).toEqual([]);
  expect(breaking(catalogs.es, /^[^¿]*\?/)).toEqual([]);
  expect(breaking(catalogs.es, /^[^¡]*!/)).toEqual([]);
});

test('German says Sie, French vous, Russian вы', () => {
  expect(breaking(catalogs.de, /\b(?:du|dir|dich|dein\w*)\b/)).toEqual([]);
  expect(breaking(catalogs.fr, /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu)).toEqual([]);
  expect(breaking(catalogs.ru, /(?<!\p{L})(?:ты|тебя|тебе|твой|твоя|твои)(?!\p{L})/iu)).toEqual([]);
});

test('Arabic has its own comma, semicolon and question mark', () => {
  expect(breaking(catalogs.ar, /[\u0600-\u06ff]\s*[,;?]/)).toEqual([]);
});

test.each(Object.entries(catalogs))('%s uses its own quotation marks and apostrophe', (language, catalog) => {
  const own = { en: '“”', de: '„“', es: '“”', fr: '«»', ru: '«»', ar: '«»' }[language] ?? '';
  const foreign = ['"', "'", '“', '”', '„', '«', '»'].filter((mark) => !own.includes(mark)).join('');
  expect(breaking(catalog, new RegExp(`[${foreign}]`))).toEqual([]);
  expect(breaking(catalog, /\.\.\./)).toEqual([]);
});

test('Russian says of no agent whether it is a man or a woman', () => {
  const masculine = /(?<!\p{L})(?:готов|занят|свободен|доступен|недоступен)(?!\p{L})/iu;
  const { agent, tray, settings } = catalogs.ru;
  expect(texts(agent).filter(([, text]) => masculine.test(text))).toEqual([]);
  expect(texts(tray).filter(([, text]) => masculine.test(text))).toEqual([]);
  expect(texts(settings.agent).filter(([, text]) => masculine.test(text))).toEqual([]);
});

test('a Russian number stays with its unit, and a word of one letter with what follows it', () => {
  expect(texts(catalogs.ru).filter(([, text]) => /\}\} (?:мс|с|мин|ч|%|МБ|КБ)(?!\p{L})/u.test(text))).toEqual(
    [],
  );
  const onScreen = texts(catalogs.ru).filter(
    ([path]) =>
      !/^(?:crm\.(?:ticket|promise)|history\.export\.column|settings\.search\.words|rest\.sample)/.test(path),
  );
  const loose = /(?<![\p{L}\u00a0])[вксоуиая] (?=\S{1,12}(?:\s|$))/iu;
  expect(onScreen.filter(([, text]) => loose.test(text))).toEqual([]);
});

test('a number stays with its unit, and a German ellipsis with its word', () => {
  for (const language of ['en', 'de', 'es', 'fr'] as const) {
    const loose = texts(catalogs[language]).filter(([, text]) =>
      /\}\} (?:ms|s|min|h|%|kB|MB)(?!\p{L})/u.test(text),
    );
    expect(loose).toEqual([]);
  }
  expect(texts(catalogs.de).filter(([, text]) => /(?<!\u00a0)…/.test(text))).toEqual([]);
});

test.each(Object.entries(catalogs))(
  'in %s a dot between facts goes on with what follows it',
  (_, catalog) => {
    expect(texts(catalog).filter(([, text]) => /·(?!\u00a0)/.test(text))).toEqual([]);
  },
);
