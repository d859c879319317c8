import type { LineSettings } from '#shared/domain/settings.ts';

/** The settings that a line's connection is made of. All others hold at once, in a running call too. */
const CONNECTION = ['server', 'servers', 'unencrypted', 'user', 'domain', 'authUser', 'caPem'] as const;

function isSame(one: LineSettings, other: LineSettings, key: (typeof CONNECTION)[number]): boolean {
  return JSON.stringify(one[key] ?? '') === JSON.stringify(other[key] ?? '');
}

/** Whether the line has to connect anew for what is wanted to hold. Its password is not among the settings. */
export function touchesConnection(wanted: LineSettings, connected: LineSettings): boolean {
  return CONNECTION.some((key) => !isSame(wanted, connected, key));
}

/** What is wanted, on the connection that stands. */
export function onConnection(wanted: LineSettings, connected: LineSettings): LineSettings {
  const { server, servers, unencrypted, user } = connected;
  const { domain: _domain, authUser: _authUser, caPem: _caPem, ...rest } = wanted;
  const { domain, authUser, caPem } = connected;
  return {
    ...rest,
    server,
    servers,
    unencrypted,
    user,
    ...(domain !== undefined && { domain }),
    ...(authUser !== undefined && { authUser }),
    ...(caPem !== undefined && { caPem }),
  };
}
