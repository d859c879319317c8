import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { PrivacyPage } from '#renderer/features/settings/privacy-page.tsx';
import { PrivacySettings } from '#shared/domain/privacy.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

async function show(privacy: object = {}) {
  const patches: { readonly privacy?: PrivacySettings }[] = [];
  const settings = { ...sampleSettings, privacy: PrivacySettings.parse(privacy) };
  const update = (patch: object) => Promise.resolve(patches.push(patch) > 0);
  const bridge = new FakeBridge(aSnapshot());
  await renderPart(<PrivacyPage settings={settings} update={update} />, bridge);
  return { bridge, last: () => patches.at(-1)?.privacy };
}

test('numbers are masked by one switch, and everything else stays as it was', async () => {
  const { last } = await show({ historyDays: 90 });
  const [mask] = screen.getAllByRole<HTMLInputElement>('switch');
  expect(mask?.checked ?? mask?.getAttribute('aria-checked')).not.toBe(true);
  if (mask !== undefined) await userEvent.click(mask);
  expect(last()).toEqual({ maskNumbers: true, noLog: [], historyDays: 90, notesDays: 0 });
});

test('numbers that are never written down are listed with the way to take them off', async () => {
  const { last } = await show({ noLog: [{ number: '+4930901820' }, { number: '+4940*' }] });
  expect(screen.getByText('+4940*')).toBeTruthy();
  const [first] = screen.getAllByRole('button', { name: /\+4930901820/ });
  if (first !== undefined) await userEvent.click(first);
  expect(last()?.noLog.map(({ number }) => number)).toEqual(['+4940*']);
});
