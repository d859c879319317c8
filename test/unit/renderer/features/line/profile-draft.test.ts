import { expect, test } from 'vitest';

import { PBX_CODES, PBX_SYSTEMS } from '#renderer/features/line/pbx-presets.ts';
import {
  profileDraftOf,
  profileErrors,
  profileOf,
  withCodes,
} from '#renderer/features/line/profile-draft.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';

const empty = profileDraftOf(undefined);

test('a new line has the profile that suits any server', () => {
  expect(profileOf(empty)).toEqual(LineProfile.parse({}));
});

test.each(PBX_SYSTEMS)('the codes of %s are such as the form and the contract take', (system) => {
  const draft = withCodes(empty, PBX_CODES[system]);
  expect(profileErrors(draft)).toBeUndefined();
  expect(LineProfile.safeParse(profileOf(draft)).success).toBe(true);
});

test('the codes of a system take the place of all that were there', () => {
  const before = withCodes(empty, { voicemail: '*98', echoTest: '*43' });
  expect(withCodes(before, { voicemail: '*97' }).codes).toMatchObject({ voicemail: '*97', echoTest: '' });
});

test.each([
  ['voicemail', 'star 97', 'code-invalid'],
  ['voicemail', '*97{number', 'code-invalid'],
  ['pickup', '**{number}{number}', 'code-invalid'],
  ['pickup', '**', 'code-needs-number'],
  ['forwardOn', '*72', 'code-needs-number'],
  ['doNotDisturbOn', '*78{number}', 'code-takes-none'],
] as const)('%s cannot be %s', (name, code, error) => {
  expect(profileErrors(withCodes(empty, { [name]: code }))?.codes).toEqual({ [name]: error });
});

test('a code is kept as it is meant, without the spaces around it', () => {
  const draft = withCodes(empty, { pickup: ' **{number} ', retrieve: '{number}', queueLogIn: '*50{number}' });
  expect(profileErrors(draft)).toBeUndefined();
  expect(profileOf(draft).codes).toMatchObject({ pickup: '**{number}', retrieve: '{number}' });
});

test('caller ids are numbers; blank rows are left out', () => {
  const callerIds = [
    { number: ' +44 (0)20 7946-0018 ', label: ' Main number ' },
    { number: '', label: ' ' },
    { number: 'reception', label: '' },
    { number: '', label: 'Claims' },
  ];
  expect(profileErrors({ ...empty, callerIds })?.callerIds).toEqual([2, 3]);
  expect(profileOf({ ...empty, callerIds: callerIds.slice(0, 2) }).callerIds).toEqual([
    { number: '+44 (0)20 7946-0018', label: 'Main number' },
  ]);
});
