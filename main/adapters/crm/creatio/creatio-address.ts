import { readSite, type CrmSite } from '../crm-site.ts';

/** Where the application ends and its own pages and services begin. */
const OWN_PARTS = /\/(?:0|shell|nui|login|odata|servicemodel|rest|api|navigation|\.well-known)(?:\/.*)?$/i;

/**
 * Reads what somebody copied from the browser's address bar, whatever page of Creatio was open. Most have a host of their
 * own; self-hosted ones may share one and live in a folder.
 */
export function readCreatioAddress(text: string): CrmSite | undefined {
  const [withoutPage = ''] = text.trim().split(/[?#]/, 1);
  return readSite(withoutPage.replace(OWN_PARTS, ''));
}
