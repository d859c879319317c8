import { debugLog } from '../debug-log.ts';
import { chromium } from './chromium.ts';

/** Tells Chromium that the app granted these permissions to an origin; names it does not know are passed over. */
export async function grantPermissions(origin: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const params = { permission: { name }, setting: 'granted' as const, origin };
    await chromium.cdp
      .send('Browser.setPermission', params)
      .catch((error: unknown) => debugLog('setPermission', error));
  }
}
