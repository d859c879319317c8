/**
 * `npm run lab:crm [-- name …]`: CRM contract servers to look at, all of them or those named, each on a port of its own.
 * Put what they say into Settings, CRM, and see calls and notes arrive on their pages. Ends with Ctrl+C.
 */
import { parseArgs } from 'node:util';

import { LAB_RECORDS } from './bitrix24/lab-records.ts';
import { PortalServer } from './bitrix24/portal-server.ts';
import { ORG_RECORDS } from './salesforce/org-records.ts';
import { OrgServer } from './salesforce/org-server.ts';

/** Starts a server and says where it is and what to put into the app. */
const LABS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  bitrix24: async () => {
    const portal = await PortalServer.start({ records: LAB_RECORDS, port: 8424 });
    return [`Bitrix24: ${portal.origin}/`, `webhook ${portal.webhook}`];
  },
  salesforce: async () => {
    const org = await OrgServer.start({ records: ORG_RECORDS, port: 8425 });
    return [`Salesforce: ${org.origin}/`, `My Domain ${org.origin}`, `consumer key ${org.desk.clientId}`];
  },
};

const { positionals } = parseArgs({ allowPositionals: true });
for (const [name, start] of Object.entries(LABS))
  if (positionals.length === 0 || positionals.includes(name))
    process.stdout.write(`${(await start()).join('\n  ')}\n`);
