import { CRM_ORIGIN } from '../domain/crm-origin.ts';

/** Where an API lives. */
export interface RestAddress {
  readonly origin: string;
  /** Empty, or with a slash in front and none at its end. */
  readonly folder: string;
}

const ADDRESS = /^(https?:\/\/[^/?#@\s\\]+)((?:\/[A-Za-z0-9._~%:+-]+)*)\/*$/i;

/** Reads the address that all requests share: `https`, without a query. Undefined when it is none. */
export function readRestAddress(text: string): RestAddress | undefined {
  const [, host, folder = ''] = ADDRESS.exec(text.trim()) ?? [];
  const origin = URL.parse(host ?? '')?.href.replace(/\/$/, '');
  return origin !== undefined && CRM_ORIGIN.test(origin) && !/(?:^|\/)\.{1,2}(?=\/|$)/.test(folder)
    ? { origin, folder }
    : undefined;
}
