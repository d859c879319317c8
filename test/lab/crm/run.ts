/**
 * `npm run lab:crm [-- NAME] [--port N]`: a CRM contract server to look at; Bitrix24 without a name. What to type into
 * Settings, CRM stands on its page, where calls and notes arrive. Ends with Ctrl+C.
 */
import { parseArgs } from 'node:util';

import { LAB_RECORDS } from './bitrix24/lab-records.ts';
import { PortalServer } from './bitrix24/portal-server.ts';
import { startEspo } from './espocrm/espo-server.ts';
import { startRest } from './rest/rest-server.ts';
import { startSuite } from './suitecrm/suite-server.ts';

/** Starts each server on a port and says what its page's address is; a new one adds its line here. */
const SERVERS: Readonly<Record<string, (port: number) => Promise<string>>> = {
  bitrix24: async (port) => (await PortalServer.start({ records: LAB_RECORDS, port })).origin,
  espocrm: async (port) => (await startEspo(port)).server.origin,
  suitecrm: async (port) => (await startSuite(port)).server.origin,
  rest: async (port) => (await startRest(port)).server.origin,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' } },
});
const [name = 'bitrix24'] = positionals;
const start = SERVERS[name];
if (start === undefined) {
  process.stderr.write(`There is no "${name}". There are: ${Object.keys(SERVERS).join(', ')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${name}: ${await start(Number(values.port ?? 8424))}/\n`);
}
