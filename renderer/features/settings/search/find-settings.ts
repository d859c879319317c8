import { dotted } from '../../../i18n/dotted.ts';
import type { Translate } from '../../../i18n/message-key.ts';
import type { SettingsPage } from '../settings-place.tsx';
import type { SearchedForm } from './form-index.ts';
import { SETTING_INDEX } from './setting-index.ts';

/** A page, or with `setting` a single thing on it, as they are called on the screen. */
export interface FoundSetting {
  readonly page: SettingsPage;
  readonly title: string;
  readonly setting?: string;
  /** Of the form on the page that it stands in. */
  readonly form?: string;
}

interface Ranked {
  readonly found: FoundSetting;
  /** Lower is nearer to what was typed. */
  readonly rank: number;
}

const FOUND_MAX = 12;
/** Arabic writes “the” and the “and” before it as the beginning of the word. */
const ARTICLE = /^و?ال(?=\p{L}{2})/u;

/**
 * Pages and settings whose names hold a beginning of every word that was typed, after them pages that people call so in
 * other words, and settings that hold some of the words on a page that holds the rest. Accents, case and the Arabic
 * article do not matter.
 * The forms of lines and CRMs are pages of their own, which only their fields lead to.
 */
export function findSettings(
  query: string,
  pages: readonly SettingsPage[],
  t: Translate,
  forms: readonly SearchedForm[] = [],
): readonly FoundSetting[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  return [
    ...pages.flatMap((page) => foundOn(page, wanted, t)),
    ...forms.flatMap((form) => foundIn(form, wanted, t)),
  ]
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, FOUND_MAX)
    .map(({ found }) => found);
}

function foundOn(page: SettingsPage, wanted: readonly string[], t: Translate): readonly Ranked[] {
  const title = t(`settings.group.${page}`);
  const titleWords = wordsOf(title);
  const otherWords = wordsOf(t(`settings.search.words.${page}`));
  const settings = SETTING_INDEX[page].flatMap<Ranked>(({ label }) => {
    const setting = t(label);
    const own = wordsOf(setting);
    if (!wanted.some((word) => begins(own, word))) return [];
    const found = { page, title, setting };
    if (hasAll(own, wanted)) return [{ found, rank: 1 }];
    return hasAll([...own, ...titleWords, ...otherWords], wanted) ? [{ found, rank: 2 }] : [];
  });
  if (hasAll(titleWords, wanted)) return [{ found: { page, title }, rank: 0 }, ...settings];
  return hasAll([...titleWords, ...otherWords], wanted)
    ? [{ found: { page, title }, rank: 3 }, ...settings]
    : settings;
}

function foundIn({ page, form, title, fields }: SearchedForm, wanted: readonly string[], t: Translate) {
  const titleWords = wordsOf(`${t(`settings.group.${page}`)} ${title}`);
  return fields.flatMap<Ranked>(({ label, words = '' }) => {
    const setting = t(label);
    const own = wordsOf(`${setting} ${words}`);
    if (!wanted.some((word) => begins(own, word))) return [];
    const found = { page, form, title: dotted([t(`settings.group.${page}`), title], t), setting };
    if (hasAll(own, wanted)) return [{ found, rank: 1 }];
    return hasAll([...own, ...titleWords], wanted) ? [{ found, rank: 2 }] : [];
  });
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => begins(words, word));
}

function begins(words: readonly string[], wanted: string): boolean {
  return words.some((word) => word.startsWith(wanted));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(ARTICLE, ''));
}
