import { readSite } from '../crm-site.ts';

/** A name alone is an account on Freshdesk's own domain. */
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/i;

/** Reads what somebody typed or copied: `acme`, `acme.freshdesk.com`, or a page of it. Undefined when it is none. */
export function readFreshdeskOrigin(text: string): string | undefined {
  const [withoutPage = ''] = text.trim().split(/[?#]/, 1);
  return readSite(NAME.test(withoutPage) ? `${withoutPage}.freshdesk.com` : withoutPage)?.origin;
}
