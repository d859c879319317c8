const HOUR_MS = 3_600_000;
const MORNING = 9;

export function inAnHour(now: number): number {
  return now + HOUR_MS;
}

/** Nine in the morning of the next day, by the clock of this computer. */
export function tomorrowMorning(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, MORNING).getTime();
}

/** As a field for date and time wants it: local, to the minute. */
export function toFieldTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What such a field holds; undefined when it is no time. */
export function ofFieldTime(text: string): number | undefined {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
}
