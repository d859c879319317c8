import { describe, expect, it } from 'vitest';

import { readSite } from '#adapters/crm/crm-site.ts';

describe('the address of a CRM on anybody’s server', () => {
  it.each([
    ['https://crm.example', { origin: 'https://crm.example', folder: '' }],
    ['  crm.example/ ', { origin: 'https://crm.example', folder: '' }],
    ['https://CRM.example:8443/espo/', { origin: 'https://crm.example:8443', folder: '/espo' }],
    ['https://crm.example/espo/#Contact/view/65f0', { origin: 'https://crm.example', folder: '/espo' }],
    ['https://crm.example/suite/index.php?module=Home', { origin: 'https://crm.example', folder: '/suite' }],
    ['http://127.0.0.1:8425', { origin: 'http://127.0.0.1:8425', folder: '' }],
  ])('is read from "%s"', (text, site) => {
    expect(readSite(text)).toEqual(site);
  });

  it.each([
    '',
    'http://crm.example',
    'https://user:secret@crm.example',
    'https://crm.example/a b',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('is not "%s"', (text) => {
    expect(readSite(text)).toBeUndefined();
  });
});
