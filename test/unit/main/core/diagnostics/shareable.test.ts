import { expect, test } from 'vitest';

import { shareableCall } from '#core/diagnostics/shareable-call.ts';
import { shareableSettings } from '#core/diagnostics/shareable-settings.ts';
import { LineSettings, Settings } from '#shared/domain/settings.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';

const LINE = LineSettings.parse({
  id: 'line-1',
  label: 'SECRET label',
  server: 'wss://pbx.example.com:8089/SECRETpath',
  user: 'SECRETuser',
  authUser: 'SECRETauth',
  displayName: 'SECRET name',
  domain: 'SECRET.example.com',
  country: 'DE',
  caPem: 'SECRET PEM',
  iceServers: ['turn:SECRET.example.com'],
  iceUser: 'SECRETice',
  profile: {
    codes: { voicemail: '*76', forwardOn: '*72SECRET'.slice(0, 3) },
    callerIds: [{ number: '+4930901820', label: 'SECRET' }],
  },
});

test('of the settings only what is switched how leaves the computer', () => {
  const settings = Settings.parse({
    mode: 'line',
    lines: [LINE],
    pop: { contactUrl: 'https://SECRET.example/x', allowedHosts: ['secret.example'] },
    privacy: { noLog: [{ number: '+4930901820' }] },
    agent: { forward: { when: 'always', number: '+4930901820' }, reasons: [{ id: 'own-1', text: 'SECRET' }] },
  });
  const text = JSON.stringify(shareableSettings(settings));
  expect(text).not.toMatch(/SECRET/i);
  expect(text).not.toContain('901820');
  expect(text).toContain('"host":"pbx.example.com"');
  expect(text).toContain('"codes":["voicemail","forwardOn"]');
});

test('a call is told without who it was and what was noted', () => {
  const entry = aHistoryEntry({
    name: 'SECRET name',
    company: 'SECRET',
    notes: 'SECRET note',
    queue: 'SECRET queue',
  });
  const text = JSON.stringify(shareableCall(entry, undefined, undefined));
  expect(text).not.toContain('SECRET');
  expect(text).not.toContain(entry.number.raw.replace(/\D/g, ''));
});
