import { expect, test } from 'vitest';

import { draftOf, lineOf, serverAddress } from '#renderer/features/line/line-draft.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { LineSettings } from '#shared/domain/settings.ts';

const PROFILE = LineProfile.parse({});

const draft = {
  ...draftOf(undefined),
  server: 'pbx.example.com',
  user: '1001',
  password: 'secret',
  country: 'GB',
};

test('a server name becomes a secure WebSocket address', () => {
  expect(serverAddress(' pbx.example.com:8089/ws ')).toBe('wss://pbx.example.com:8089/ws');
  expect(serverAddress('ws://localhost:8088')).toBe('ws://localhost:8088');
});

test('a complete form is a line the contract accepts', () => {
  const result = lineOf(draft, undefined, PROFILE);
  expect(result.ok && LineSettings.safeParse(result.value.line).success).toBe(true);
  expect(result.ok && result.value.password).toBe('secret');
});

test.each([
  [{ server: '' }, { server: 'server-empty' }],
  [{ server: 'pbx example' }, { server: 'server-invalid' }],
  [{ server: 'ws://pbx.example.com' }, { server: 'server-insecure' }],
  [{ server: 'https://pbx.example.com' }, { server: 'server-insecure' }],
  [{ user: ' ' }, { user: 'user-empty' }],
  [{ user: 'a b' }, { user: 'user-invalid' }],
  [{ password: '' }, { password: 'password-empty' }],
  [{ caPem: 'not a certificate' }, { caPem: 'ca-invalid' }],
])('%j is refused with the field it stands in', (typed, problem) => {
  expect(lineOf({ ...draft, ...typed }, undefined, PROFILE)).toEqual({ ok: false, problem });
});

test('a known line keeps its id, its password and its ICE servers', () => {
  const known = LineSettings.parse({
    id: 'line-1',
    label: 'Desk',
    server: 'wss://pbx.example.com',
    user: '1001',
    country: 'GB',
    iceServers: ['stun:stun.example.com'],
  });
  const result = lineOf({ ...draftOf(known), user: '1002' }, known, known.profile);
  expect(result).toEqual({ ok: true, value: { line: { ...known, user: '1002' } } });
});
