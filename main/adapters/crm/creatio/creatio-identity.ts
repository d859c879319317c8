import { CrmOrigin } from '#shared/domain/crm-accounts/account-base.ts';

const CLOUD = /^https:\/\/([a-z0-9-]+)\.creatio\.com$/;

/** The parts of a host name behind its first; a name of two parts is a whole domain itself. */
function domainOf(host: string): string {
  const parts = host.split('.');
  return parts.length > 2 ? parts.slice(1).join('.') : host;
}

/**
 * Whether secrets for the Creatio at `origin` may go there: to its own host, or one of the same domain. A kept secret must
 * not leave for another place because a field was changed.
 */
export function isSameHouse(address: string, origin: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || !CrmOrigin.safeParse(url.origin).success) return false;
  const [there, here] = [url.hostname, new URL(origin).hostname];
  return there === here || (domainOf(here) !== here && domainOf(there) === domainOf(here));
}

/**
 * Where the identity service of a Creatio is, without a slash at its end: as set, else beside the application in the
 * cloud (`NAME-is.creatio.com`). Undefined where neither can be.
 */
export function identityOf(origin: string, set: string): string | undefined {
  const cloud = CLOUD.exec(origin)?.[1];
  if (set === '') return cloud === undefined ? undefined : `https://${cloud}-is.creatio.com`;
  const address = /^[a-z]+:\/\//i.test(set) ? set : `https://${set}`;
  const trimmed = address.replace(/\/(?:connect\/token)?\/*$/, '');
  return isSameHouse(trimmed, origin) ? trimmed : undefined;
}
