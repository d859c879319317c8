/** A time as the agent says it. Days of a range as a date field writes them (`2026-11-27`); both count. */
export type When =
  | { readonly kind: 'today' | 'yesterday' | 'week' }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

export interface Bounds {
  readonly from?: number;
  readonly until?: number;
}

/** From when until before when, in epoch ms, days being those of this computer's clock. */
export function whenBounds(when: When, today: number, firstDay: number): Bounds {
  switch (when.kind) {
    case 'today':
      return { from: today };
    case 'yesterday':
      return { from: dayFrom(today, -1), until: today };
    case 'week':
      return { from: dayFrom(today, -((new Date(today).getDay() - firstDay + 7) % 7)) };
    case 'range':
      return rangeBounds(when.from, when.to);
  }
}

/** Days that were named the wrong way round are meant the right way. */
function rangeBounds(from: string, to: string): Bounds {
  const days = [dayOf(from), dayOf(to)];
  const [first, last] = days.every((day) => day !== undefined)
    ? days.toSorted((one, other) => one - other)
    : days;
  return {
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { until: dayFrom(last, 1) }),
  };
}

/** The start of the day that a date field holds; undefined when it holds none. */
export function dayOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}

/** The start of another day, however long the days between are. */
function dayFrom(start: number, days: number): number {
  const date = new Date(start);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

interface WeekLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
}

/** With which day weeks begin in a region: 0 is Sunday, 1 Monday, 6 Saturday. */
export function firstDayOfWeek(region: string): number {
  const locale = new Intl.Locale(region) as WeekLocale;
  return (locale.getWeekInfo?.().firstDay ?? 1) % 7;
}
