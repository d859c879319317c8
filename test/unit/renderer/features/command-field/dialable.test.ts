import { expect, test } from 'vitest';

import { dialable } from '#renderer/features/command-field/dialable.ts';

test.each([
  ['+46 8 123 456 78', '+46812345678'],
  ['+44 (0)20 7946-0018', '+442079460018'],
  ['030/901.820', '030901820'],
  ['tel:+46812345678', '+46812345678'],
  ['\u00a0112 ', '112'],
  ['*97#', '*97#'],
  ['sip:anna@pbx.example.com', 'anna@pbx.example.com'],
])('%j dials %j', (typed, number) => {
  expect(dialable(typed)).toBe(number);
});

test.each(['Marta', 'Room 5', '7', '+'])('%j is a name to search for', (typed) => {
  expect(dialable(typed)).toBeUndefined();
});
