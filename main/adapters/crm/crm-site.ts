import { CrmOrigin } from '#shared/domain/crm-accounts/account-base.ts';

/** Where a CRM that runs on anybody's server lives: its origin, and the folder it may be in. */
export interface CrmSite {
  readonly origin: string;
  /** Empty, or with a slash in front and none at its end. */
  readonly folder: string;
}

const FOLDER = /^(?:\/[A-Za-z0-9._~-]+)*$/;

/**
 * Reads the address that people paste: with or without `https://`, of a page within the CRM as well (what follows `#` or
 * `?`, and `index.php`, is left out). Undefined when it is none, or not by `https`.
 */
export function readSite(text: string): CrmSite | undefined {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  const folder = url.pathname.replace(/\/index\.php$/, '').replace(/\/+$/, '');
  if (!CrmOrigin.safeParse(url.origin).success || !FOLDER.test(folder)) return undefined;
  return { origin: url.origin, folder };
}
