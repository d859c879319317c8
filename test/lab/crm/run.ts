/**
 * `npm run lab:crm [-- --port N]`: a CRM contract server to look at. Paste its webhook into Settings, Records, and see
 * calls and notes arrive on its page. Ends with Ctrl+C.
 */
import { parseArgs } from 'node:util';

import { LAB_RECORDS } from './bitrix24/lab-records.ts';
import { PortalServer } from './bitrix24/portal-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const portal = await PortalServer.start({ records: LAB_RECORDS, port: Number(values.port ?? 8424) });
process.stdout.write(`Bitrix24 contract server: ${portal.origin}/\nWebhook to paste: ${portal.webhook}\n`);
