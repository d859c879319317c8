import type { Page } from 'playwright';

import { API_PERMISSIONS } from '#shared/domain/api-permissions.ts';
import type { LocalApiView, PairingRequest } from '#shared/domain/local-api.ts';
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

const API: LocalApiView = {
  state: 'listening',
  port: 24_550,
  mayAsk: true,
  clients: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      name: 'Nordvik Service Desk',
      permissions: ['read-calls', 'control-calls', 'dial', 'records'],
      origins: ['https://desk.nordvik.example'],
      addedAt: 0,
      connections: 1,
    },
    {
      id: '00000000-0000-4000-8000-000000000002',
      name: 'Backup script',
      permissions: ['read-calls'],
      origins: [],
      addedAt: 0,
      usedAt: Date.UTC(2026, 10, 21),
      connections: 0,
    },
  ],
};

const PAIRING: PairingRequest = {
  id: 'p',
  name: 'Nordvik Service Desk',
  origin: 'https://desk.nordvik.example',
  permissions: ['read-calls', 'control-calls', 'dial', 'records'],
};

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
    { ...panel, name: 'outside-pairing', snapshot: quiet(now, { localApi: { ...API, pairing: PAIRING } }) },
    {
      ...panel,
      name: 'outside-pairing-de',
      snapshot: quiet(now, { localApi: { ...API, pairing: PAIRING }, language: 'de' }),
    },
    {
      ...panel,
      name: 'outside-pairing-all',
      forced: true,
      snapshot: quiet(now, { localApi: { ...API, pairing: { ...PAIRING, permissions: API_PERMISSIONS } } }),
    },
    {
      ...panel,
      name: 'outside-api',
      size: { width: 380, height: 1250 },
      snapshot: quiet(now, { localApi: API }),
      act: settingsAt('Programs and web pages'),
    },
    {
      ...panel,
      name: 'outside-api-de',
      snapshot: quiet(now, { localApi: { ...API, state: 'port-taken' }, language: 'de' }),
      act: settingsAt('Programme und Webseiten'),
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
