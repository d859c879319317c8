import type { Plugin } from 'vite';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž',
  A: 'Á', E: 'É', I: 'Í', O: 'Ö', U: 'Ü', Y: 'Ý', C: 'Ç', N: 'Ñ', S: 'Š', Z: 'Ž',
}; // prettier-ignore

/** How much longer than English a language may be: German and Russian buttons are. */
const LONGER = 0.35;

/** A text that no catalog has: accented, in brackets that show what was cut, and a third longer. Values stay. */
export function pseudo(text: string): string {
  const accented = text
    .split(/(\{\{\w+\}\})/)
    .map((part) =>
      part.startsWith('{{') ? part : part.replaceAll(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter),
    )
    .join('');
  const words = ' über'.repeat(Math.max(1, Math.round((text.length * LONGER) / 5)));
  return `[${accented}${text.length > 3 ? words : ''}]`;
}

type Texts = string | { readonly [key: string]: Texts };

function pseudoTree(tree: Texts): Texts {
  if (typeof tree === 'string') return pseudo(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, text]) => [key, pseudoTree(text)]));
}

/** Puts pseudo texts where English is, in a build of the pages for pictures. */
export function pseudoEnglish(): Plugin {
  return {
    name: 'pseudo-english',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/shared/i18n/en.json')) return undefined;
      return { code: JSON.stringify(pseudoTree(JSON.parse(code) as Texts)), map: null };
    },
  };
}
