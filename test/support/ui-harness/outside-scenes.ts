import type { Page } from 'playwright';

import { aNumber } from '../builders/a-call.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

function settingsAt(page: string) {
  return async (at: Page) => {
    await at.getByRole('navigation').getByRole('button').last().click();
    await at.getByRole('main').getByRole('button', { name: page }).first().click();
  };
}

/** How the world outside reaches the app: links, other programs, and what the agent is asked about them. */
export function outsideScenes(now: number): readonly Scene[] {
  const settings = {
    ...sampleSettings,
    dialPolicy: { ...sampleSettings.dialPolicy, links: 'undo', countries: ['AT', 'CH'], ask: ['0180'] },
  } as const;
  const values = { 'history:list': { entries: sampleHistory(now) }, 'settings:get': settings };
  const panel = { page: 'panel', values } as const;
  const abroad = aNumber({ display: '+371 67 123 456', e164: '+37167123456', country: 'LV' });
  const link = { id: 'o', number: abroad, source: 'link', confirm: 'foreign' } as const;
  const program = {
    ...link,
    source: 'api',
    from: 'Nordvik Service Desk',
    confirm: 'many-countries',
  } as const;
  return [
    { ...panel, name: 'outside-link-asked', snapshot: quiet(now, { dialOffer: link }) },
    {
      ...panel,
      name: 'outside-program-asked-de',
      snapshot: quiet(now, { dialOffer: program, language: 'de' }),
    },
    {
      ...panel,
      name: 'outside-dialling',
      size: { width: 380, height: 1100 },
      snapshot: quiet(now),
      act: settingsAt('Links and costly calls'),
    },
    {
      ...panel,
      name: 'outside-dialling-de',
      snapshot: quiet(now, { language: 'de' }),
      act: settingsAt('Links und teure Anrufe'),
    },
  ];
}
