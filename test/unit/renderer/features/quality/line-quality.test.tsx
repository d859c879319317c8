import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';

import { LineQuality } from '#renderer/features/quality/line-quality.tsx';
import { PastQuality } from '#renderer/features/quality/past-quality.tsx';
import { CallId } from '#shared/domain/ids.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

// jsdom has no modal dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
});

const GOOD = {
  mos: 4.4,
  word: 'good',
  lossInPercent: 0,
  lossOutPercent: 0,
  jitterMs: 2,
  roundTripMs: 24,
  codec: 'audio/opus',
  path: 'own-network',
} as const;

test('says how good the line is, with the way there and back', async () => {
  await renderPart(<LineQuality quality={GOOD} />, new FakeBridge(aSnapshot()));
  expect(screen.getByText('Good line · 24 ms')).toBeTruthy();
});

test('leaves the time out while it is not known', async () => {
  const { roundTripMs: _unknown, ...rest } = GOOD;
  await renderPart(<LineQuality quality={rest} />, new FakeBridge(aSnapshot()));
  expect(screen.getByText('Good line')).toBeTruthy();
});

test.each([
  {
    cause: 'loss to the agent',
    quality: { ...GOOD, word: 'poor', lossInPercent: 6.2 },
    advice: 'Packets are lost on the way to you (6 %). A cable instead of Wi-Fi usually helps.',
  },
  {
    cause: 'loss from the agent',
    quality: { ...GOOD, word: 'poor', lossOutPercent: 9 },
    advice: /other side \(9 %\)/,
  },
  {
    cause: 'a long way',
    quality: { ...GOOD, word: 'fair', roundTripMs: 620 },
    advice: /620 ms there and back/,
  },
  { cause: 'a relay', quality: { ...GOOD, word: 'fair', path: 'relay' }, advice: /through a relay server/ },
  { cause: 'unevenness', quality: { ...GOOD, word: 'fair', jitterMs: 60 }, advice: /arrive unevenly/ },
] as const)('explains $cause and says what helps', async ({ quality, advice }) => {
  await renderPart(<LineQuality quality={quality} />, new FakeBridge(aSnapshot()));
  await userEvent.click(screen.getByRole('button', { name: /line/ }));
  expect(screen.getByText(advice)).toBeTruthy();
});

test('names the coding as people do', async () => {
  await renderPart(<LineQuality quality={{ ...GOOD, codec: 'audio/PCMA' }} />, new FakeBridge(aSnapshot()));
  await userEvent.click(screen.getByRole('button', { name: /details of the line/ }));
  expect(screen.getByText('G.711 A-law')).toBeTruthy();
});

test('draws the quality of a past call with words beside the picture', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const summary = {
    averageMos: 4.2,
    leastMos: 2.9,
    word: 'good',
    lossPercent: 0.4,
    jitterMs: 3,
    roundTripMs: 31,
    codec: 'audio/opus',
    path: 'direct',
    series: [4.4, 4.3, 2.9, 4.4],
  } as const;
  bridge.answer('history:quality', () => ({ ok: true, value: summary }));
  await renderPart(<PastQuality id={CallId.parse('3f0a3b1e-4d5c-4a6b-8c7d-9e0f1a2b3c4d')} />, bridge);
  expect(await screen.findByText('Good line, 4.2 on average, 2.9 at worst')).toBeTruthy();
  expect(screen.getByRole('img', { name: /4\.2 on average, 2\.9 at worst/ })).toBeTruthy();
  expect(screen.getByText(/There and back 31 ms · Opus/)).toBeTruthy();
});
