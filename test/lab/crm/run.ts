/**
 * `npm run lab:crm [-- bitrix24|creatio|freshdesk] [--port N]`: a CRM contract server to look at. Connect it under Settings,
 * CRM, and see calls and notes arrive on its page. Ends with Ctrl+C.
 */
import { parseArgs } from 'node:util';

import { LAB_RECORDS } from './bitrix24/lab-records.ts';
import { PortalServer } from './bitrix24/portal-server.ts';
import { CreatioServer } from './creatio/creatio-server.ts';
import { FreshdeskServer } from './freshdesk/freshdesk-server.ts';

/** Starts each server; says where its page is, which tells what to type into the app. */
const SERVERS: Readonly<Record<string, (port: number) => Promise<string>>> = {
  bitrix24: async (port) => {
    const portal = await PortalServer.start({ records: LAB_RECORDS, port });
    return `${portal.origin}/\nWebhook to paste: ${portal.webhook}`;
  },
  creatio: async (port) => (await CreatioServer.start({ port })).address,
  freshdesk: async (port) => (await FreshdeskServer.start({ port })).lab.origin,
};

const { values, positionals } = parseArgs({
  options: { port: { type: 'string' } },
  allowPositionals: true,
});
const [name = 'bitrix24'] = positionals;
const start = SERVERS[name];
if (start === undefined) throw new Error(`One of: ${Object.keys(SERVERS).join(', ')}`);
process.stdout.write(`${name} contract server: ${await start(Number(values.port ?? 8424))}\n`);
