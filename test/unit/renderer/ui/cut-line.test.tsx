import { expect, test } from 'vitest';

import { CutLine } from '#renderer/ui/cut-line.tsx';
import type { Language } from '#shared/domain/languages.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function drawn(facts: string, words: string | undefined, language: Language): Promise<Element> {
  const bridge = new FakeBridge(aSnapshot({ language }));
  const { container } = await renderPart(<CutLine facts={facts} words={words} />, bridge);
  const line = container.querySelector('small');
  if (line === null) throw new Error('There is no line');
  return line;
}

const wholes = (line: Element): readonly (string | null)[] =>
  [...line.querySelectorAll('.whole')].map(({ textContent }) => textContent);

test('a number that is cut in a line from the right goes whole, so that no other number is read', async () => {
  expect(wholes(await drawn('تم الرد 6:41', 'Sales', 'ar'))).toEqual(['6:41']);
  expect(wholes(await drawn('Answered 6:41', 'Sales', 'en'))).toEqual([]);
});

test('facts and words are parted by a dot; where one of them is missing there is none', async () => {
  expect((await drawn('Answered 6:41', 'Sales', 'en')).textContent).toBe('Answered 6:41 ·\u00a0Sales');
  expect((await drawn('Answered 6:41', undefined, 'en')).textContent).toBe('Answered 6:41');
  expect((await drawn('', 'Office', 'en')).textContent).toBe('Office');
});
