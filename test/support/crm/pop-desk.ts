import { crmDesk } from './crm-desk.ts';
import { labPortal } from './lab-portal.ts';

/** The desk of an agent before a Bitrix24 portal on loopback. */
export async function popDesk(rules: readonly object[], more: object = {}) {
  const { portal, crm } = await labPortal();
  const account = { kind: 'bitrix24', id: 'bitrix24', origin: portal.origin, userId: '7' };
  return { ...crmDesk({ crm, account, rules, more, down: () => portal.down() }), portal };
}
