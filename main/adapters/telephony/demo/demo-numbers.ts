/** The agent's own extension. */
export const AGENT_EXTENSION = '201';
/** The support queue while the agent is alone. */
export const SUPPORT_QUEUE = '500';
/** The same queue while a colleague is signed in too, who answers what rings for a while. */
export const SHARED_SUPPORT_QUEUE = '501';
/** Answers and speaks at once: to try the headset. */
export const VOICE_EXTENSION = '600';
export const BUSY_EXTENSION = '604';

const LEAST_NATIONAL_DIGITS = 7;

/**
 * Whether two ways of writing lead to the same telephone: `+46 8 123…`, `00468123…`, `08-123…`. Extensions must be
 * equal; public numbers may lack their country or carry a trunk zero.
 */
export function sameNumber(left: string, right: string): boolean {
  const [a, b] = [significantDigits(left), significantDigits(right)];
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LEAST_NATIONAL_DIGITS && long.endsWith(short);
}

function significantDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+/, '');
}
