import { isIP } from 'node:net';
import { getCACertificates, type ConnectionOptions } from 'node:tls';

import { Client } from 'ldapts';

import type { LdapBook } from '#shared/domain/address-books.ts';
import type { BookFailure } from '#core/ports/book-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { ldapProblem } from './ldap-problem.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** For one answer: a page of a search, on a directory that is busy. */
const ANSWER_TIMEOUT_MS = 30_000;

export type LdapPlace = Pick<LdapBook, 'server' | 'security' | 'userName' | 'caPem'>;

/** Signs in to a directory. Nobody signs in with a name alone: servers take that for anonymous (RFC 4513 §5.1.2). */
export async function openLdap(place: LdapPlace, password: string): Promise<Result<Client, BookFailure>> {
  if (place.userName !== '' && password === '') return fail({ problem: 'locked' });
  const secure = tlsOptions(place);
  const client = new Client({
    url: `${place.security === 'tls' ? 'ldaps' : 'ldap'}://${place.server}`,
    connectTimeout: CONNECT_TIMEOUT_MS,
    timeout: ANSWER_TIMEOUT_MS,
    // Names of Active Directory (`user@office.example`) are no distinguished names.
    strictDN: false,
    ...(place.security === 'tls' && { tlsOptions: secure }),
  });
  let during: 'connect' | 'starttls' | 'read' = place.security === 'starttls' ? 'starttls' : 'connect';
  try {
    if (place.security === 'starttls') await client.startTLS(secure);
    if (place.userName === '') return ok(client);
    during = 'connect';
    await client.bind(place.userName, password);
    return ok(client);
  } catch (error) {
    await closeLdap(client);
    return fail(ldapProblem(error, during));
  }
}

/** Ends a conversation in whatever state it is; never throws. */
export async function closeLdap(client: Client): Promise<void> {
  await client.unbind().catch(() => undefined);
}

function tlsOptions({ server, caPem }: LdapPlace): ConnectionOptions {
  const host = server.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    // Names only (RFC 6066 §3); an IP address is checked against `host`.
    ...(isIP(host) === 0 && { servername: host }),
    ca: caPem === '' ? trusted() : caPem,
  };
}

/** Whom this computer trusts: offices have authorities of their own, which lie in the OS's store. */
function trusted(): string[] {
  return [...getCACertificates('default'), ...getCACertificates('system')];
}
