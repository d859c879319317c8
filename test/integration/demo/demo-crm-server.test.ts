import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DemoCrmServer } from '#adapters/crm/demo/demo-crm-server.ts';
import { DEMO_PEOPLE } from '#adapters/telephony/demo/demo-people.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import { fillUrl } from '#core/templates/fill-url.ts';

const server = new DemoCrmServer(DEMO_PEOPLE);
let contact: string;

beforeAll(async () => {
  await server.start();
  const url = fillUrl(server.popSettings().contactUrl, { 'record-id': 'C-1001', 'call-id': 'x' });
  contact = url.ok ? url.value : '';
});
afterAll(() => server.stop());

function statusOf(
  url: string,
  options: { method?: string; host?: string } = {},
): Promise<number | undefined> {
  const { method = 'GET', host } = options;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: host === undefined ? {} : { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('the demo CRM server', () => {
  it('serves a record under the URL that a screen pop opens', async () => {
    expect(checkExternalUrl(contact, server.popSettings().allowedHosts).ok).toBe(true);
    const response = await fetch(contact);
    expect(await response.text()).toContain('Marta Lindqvist');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('refuses everything but GET', async () => {
    expect(await statusOf(contact, { method: 'POST' })).toBe(405);
  });

  it('refuses other host names, and paths without its secret', async () => {
    expect(await statusOf(contact, { host: 'evil.example' })).toBe(421);
    expect(await statusOf(new URL('/contacts/C-1001', contact).href)).toBe(404);
  });
});
