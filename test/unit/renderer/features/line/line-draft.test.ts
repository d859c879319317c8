import { expect, test } from 'vitest';

import { draftOf, lineOf, needsConsent, serverAddress } from '#renderer/features/line/line-draft.ts';
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
  expect(serverAddress('10.0.0.5')).toBe('wss://10.0.0.5');
});

test('a bare domain stays one, and SIP addresses stay what they are', () => {
  expect(serverAddress('example.com')).toBe('example.com');
  expect(serverAddress('sips:pbx.example.com')).toBe('sips:pbx.example.com');
  expect(serverAddress('tls://pbx.example.com:6061')).toBe('tls://pbx.example.com:6061');
});

test('plain TCP wants the agent to accept that others can listen', () => {
  const plain = { ...draft, server: 'tcp://pbx.example.com' };
  expect(lineOf(plain, undefined, PROFILE)).toEqual({ ok: false, problem: { server: 'server-unencrypted' } });
  const accepted = lineOf({ ...plain, unencrypted: true }, undefined, PROFILE);
  expect(accepted.ok && accepted.value.line.unencrypted).toBe(true);
  expect(needsConsent({ ...draft, servers: 'wss://a.example.com\ntcp://b.example.com 20' })).toBe(true);
  expect(needsConsent({ ...draft, server: 'tcp://127.0.0.1' })).toBe(false);
});

test('consent is forgotten when nothing needs it any more', () => {
  const secure = lineOf({ ...draft, unencrypted: true }, undefined, PROFILE);
  expect(secure.ok && secure.value.line.unencrypted).toBe(false);
});

test('further servers are tried in their order unless they say otherwise', () => {
  const typed = lineOf(
    { ...draft, servers: 'b.example.com\n\n tls://c.example.com 5 80 ' },
    undefined,
    PROFILE,
  );
  expect(typed.ok && typed.value.line.servers).toEqual([
    { address: 'b.example.com', priority: 10, weight: 0 },
    { address: 'tls://c.example.com', priority: 5, weight: 80 },
  ]);
  const line = LineSettings.parse(typed.ok ? typed.value.line : {});
  expect(draftOf(line).servers).toBe('b.example.com 10 0\ntls://c.example.com 5 80');
  const [first] = line.servers;
  expect(draftOf({ ...line, servers: first === undefined ? [] : [first] }).servers).toBe('b.example.com');
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
  [{ servers: 'b.example.com soon' }, { servers: 'servers-invalid' }],
  [{ servers: 'a b c d' }, { servers: 'servers-invalid' }],
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
