/**
 * `npm run lab:crm [-- NAME] [--port N]`: a CRM contract server to look at; Bitrix24 without a name. Connect it under
 * Settings, CRM, and see calls and notes arrive on its page. Ends with Ctrl+C.
 */
import { parseArgs } from 'node:util';

import { LAB_RECORDS } from './bitrix24/lab-records.ts';
import { PortalServer } from './bitrix24/portal-server.ts';
import { CreatioServer } from './creatio/creatio-server.ts';
import { startEspo } from './espocrm/espo-server.ts';
import { FreshdeskServer } from './freshdesk/freshdesk-server.ts';
import { startRest } from './rest/rest-server.ts';
import { startSuite } from './suitecrm/suite-server.ts';

/** Starts each server; says where its page is, which tells what to type into the app. */
const SERVERS: Readonly<Record<string, (port: number) => Promise<string>>> = {
  bitrix24: async (port) => {
    const portal = await PortalServer.start({ records: LAB_RECORDS, port });
    return `${portal.origin}/\nWebhook to paste: ${portal.webhook}`;
  },
  creatio: async (port) => (await CreatioServer.start({ port })).address,
  freshdesk: async (port) => (await FreshdeskServer.start({ port })).lab.origin,
  espocrm: async (port) => (await startEspo(port)).server.origin,
  suitecrm: async (port) => (await startSuite(port)).server.origin,
  rest: async (port) => (await startRest(port)).server.origin,
};

const { values, positionals } = parseArgs({
  options: { port: { type: 'string' } },
  allowPositionals: true,
});
const [name = 'bitrix24'] = positionals;
const start = SERVERS[name];
if (start === undefined) throw new Error(`One of: ${Object.keys(SERVERS).join(', ')}`);
process.stdout.write(`${name} contract server: ${await start(Number(values.port ?? 8424))}\n`);
