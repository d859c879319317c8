import { expect, test } from 'vitest';

import { CertificateWarnings, type CertificateWarning } from '#core/session/certificate-warnings.ts';
import type { Reachability } from '#shared/domain/reachability.ts';

const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;

function warningsAt(...days: readonly number[]): readonly CertificateWarning[] {
  const told: CertificateWarning[] = [];
  const warnings = new CertificateWarnings((warning) => told.push(warning));
  const until = NOW + 14.5 * DAY_MS;
  const reach: Reachability = {
    state: 'reachable',
    since: NOW,
    server: 'tls://pbx.example.com',
    certificateUntil: until,
  };
  for (const day of days) warnings.look(reach, NOW + day * DAY_MS);
  return told;
}

test('a certificate is warned of from the last fortnight on, once a day', () => {
  expect(warningsAt(0, 1, 1.1, 2)).toEqual([
    { server: 'pbx.example.com', days: 13 },
    { server: 'pbx.example.com', days: 12 },
  ]);
});

test('on its last day too, and not when it is over, which is said otherwise', () => {
  expect(warningsAt(14.2, 15)).toEqual([{ server: 'pbx.example.com', days: 0 }]);
});

test('a server without certificate is none to warn of', () => {
  const told: CertificateWarning[] = [];
  new CertificateWarnings((warning) => told.push(warning)).look({ state: 'reachable', since: NOW }, NOW);
  expect(told).toEqual([]);
});
