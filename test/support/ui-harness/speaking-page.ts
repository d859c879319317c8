import type { Page } from 'playwright';

type Say = (english: string) => string;

/** The ways in which a scene names what it touches, and the place of the text among the arguments. */
const BY_TEXT = new Set(['getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle']);

function translated(name: string, given: readonly unknown[], say: Say): unknown[] {
  const [first, second, ...rest] = given;
  if (BY_TEXT.has(name) && typeof first === 'string') return [say(first), second, ...rest];
  if (name !== 'getByRole' || typeof second !== 'object' || second === null) return [...given];
  const options: Record<string, unknown> = { ...second };
  if (typeof options['name'] === 'string') options['name'] = say(options['name']);
  return [first, options, ...rest];
}

/**
 * A page for scenes that were written in English: what they name by its English text is found by the text that `say`
 * gives for it. Names made of several texts, and patterns, are left as they are.
 */
export function speakingPage(page: Page, say: Say): Page {
  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, property) {
        const value: unknown = Reflect.get(of, property, of);
        if (typeof value !== 'function') return value;
        const call = value as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => {
          const answer = call.apply(of, translated(String(property), given, say));
          const isLocator = typeof answer === 'object' && answer !== null && 'getByRole' in answer;
          return isLocator ? wrap(answer) : answer;
        };
      },
    });
  return wrap(page);
}
