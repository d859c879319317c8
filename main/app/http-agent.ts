import { app, net } from 'electron';

import type { HttpAgent } from '#adapters/crm/http/http-agent.ts';
import { electronFetch } from '#platform/electron-fetch.ts';

/** The app as CRMs and web addresses see it, through the proxy and with the certificates of this computer. */
export function appHttpAgent(): HttpAgent {
  return { name: `Hookswitch/${app.getVersion()}`, fetch: electronFetch(net) };
}
