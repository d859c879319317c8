import { expect, test } from 'vitest';

import { messageFate } from '#renderer/features/messages/message-text.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';

function fate(language: 'en' | 'fr', values: Parameters<typeof aTextMessage>[1]): string {
  const i18n = createI18n(language, catalogs[language]);
  const t: Translate = (key, given) => i18n.t(key, { ...given });
  return messageFate(aTextMessage(1, { direction: 'outgoing', ...values }), t);
}

test('A text that did not go says why, with the colon as the language sets it', () => {
  const busy = { state: 'failed', problem: 'server-busy' } as const;
  expect(fate('en', busy)).toBe('Not sent: the server is busy');
  expect(fate('fr', busy)).toBe('Non envoyé\u00a0: le serveur est occupé');
});

test('A text that went says so alone', () => {
  expect(fate('en', { state: 'sent' })).toBe('Sent');
});
