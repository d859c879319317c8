import type { LineSettings } from '#shared/domain/settings.ts';

/**
 * Whether a password that is kept for `known` may be used for `line`. Only at the same server for the same account:
 * else whoever could name another server would be handed a digest of the agent's password.
 */
export function isSameAccount(line: LineSettings, known: LineSettings | undefined): boolean {
  if (known === undefined) return false;
  const keys = ['id', 'server', 'user', 'authUser', 'domain'] as const;
  const places = new Set([known.server, ...known.servers.map(({ address }) => address)]);
  if (line.servers.some(({ address }) => !places.has(address))) return false;
  return keys.every((key) => (line[key] ?? '') === (known[key] ?? ''));
}
