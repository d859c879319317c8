import { interpolationOf } from './interpolation-of.ts';
import type { Translate } from './message-key.ts';

export interface Dates {
  /** 14:05, as the region writes it. */
  clock(at: number): string;
  clockWithSeconds(at: number): string;
  /** Today, Yesterday, Tomorrow, or weekday and date; the year when it is another one. Begins a line or a heading. */
  day(at: number, now: number): string;
  /** The same inside a sentence: "Last used: yesterday". */
  dayWithin(at: number, now: number): string;
  /** Day and month without a weekday, as it stands after "from" and "until"; the year when it is another one. */
  date(at: number, now: number): string;
  dayAndClock(at: number, now: number): string;
  /** The same inside a sentence: "Copied: today, 14:05". */
  dayAndClockWithin(at: number, now: number): string;
  /** 0.2 s */
  seconds(milliseconds: number): string;
  percent(share: number): string;
  number(value: number): string;
  /** Ann, Ben and Cora; each in its own direction where the language reads from the right. */
  list(words: readonly string[]): string;
}

const DAY_MS = 86_400_000;

/** The browser's region when it speaks the language on screen (en-GB for en), else the language itself. */
function regionOf(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The day stays with its month where a line ends between them: "Monday, 30" and "November" below would be read apart. */
function dateText(format: Intl.DateTimeFormat, at: number): string {
  const parts = format.formatToParts(at);
  return parts
    .map(({ type, value }, index) =>
      type === 'literal' && isDayAndMonth(parts[index - 1], parts[index + 1])
        ? value.replaceAll(' ', '\u00a0')
        : value,
    )
    .join('');
}

type Part = Intl.DateTimeFormatPart | undefined;

function isDayAndMonth(before: Part, after: Part): boolean {
  const types = [before?.type, after?.type];
  return types.includes('day') && types.includes('month');
}

function sameYear(at: number, now: number): boolean {
  return new Date(at).getFullYear() === new Date(now).getFullYear();
}

/** Formatters for one language; times are epoch milliseconds in the computer's time zone. */
export function createDates(language: string, t: Translate): Dates {
  const region = regionOf(language);
  const clock = new Intl.DateTimeFormat(region, { timeStyle: 'short' });
  const clockWithSeconds = new Intl.DateTimeFormat(region, { timeStyle: 'medium' });
  const weekday = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long' });
  const dayAndMonth = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long' });
  const withYear = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric' });
  const oneDigit = new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(region);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const { escape = (word: string) => word } = interpolationOf(language);

  /** With a capital, as the words of the catalog have it and as French, Spanish and Russian begin a line. */
  function day(at: number, now: number): string {
    const words = dayInWords(at, now);
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  }

  function dayInWords(at: number, now: number): string {
    const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
    if (daysAgo === 0) return t('time.today');
    if (daysAgo === 1) return t('time.yesterday');
    if (daysAgo === -1) return t('time.tomorrow');
    return dateText(sameYear(at, now) ? weekday : withYear, at);
  }

  /** Names of weekdays and months keep the letter that their language gives them. */
  function dayWithin(at: number, now: number): string {
    const words = dayInWords(at, now);
    const isRelative =
      words === t('time.today') || words === t('time.yesterday') || words === t('time.tomorrow');
    return isRelative ? words.charAt(0).toLocaleLowerCase(language) + words.slice(1) : words;
  }

  return {
    clock: (at) => clock.format(at),
    clockWithSeconds: (at) => clockWithSeconds.format(at),
    day,
    dayWithin,
    date: (at, now) => dateText(sameYear(at, now) ? dayAndMonth : withYear, at),
    dayAndClock: (at, now) => t('time.dayAndClock', { day: day(at, now), clock: clock.format(at) }),
    dayAndClockWithin: (at, now) =>
      t('time.dayAndClock', { day: dayWithin(at, now), clock: clock.format(at) }),
    seconds: (milliseconds) => t('time.seconds', { value: oneDigit.format(milliseconds / 1000) }),
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    list: (words) => list.format(words.map((word) => escape(word))),
  };
}
