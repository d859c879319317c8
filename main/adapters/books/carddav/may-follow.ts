/** Servers whose address books lie on neighbours of the one that is asked, which belong to the same owner. */
const NEIGHBOURHOODS = ['icloud.com'];

/**
 * Whether a request with the agent's password may go on to another address: on the same host, encrypted no worse than
 * before, or on a known neighbour.
 */
export function mayFollow(from: string, to: string): boolean {
  const [asked, next] = [URL.parse(from), URL.parse(to)];
  if (asked === null || next === null) return false;
  if (asked.origin === next.origin) return true;
  if (next.protocol !== 'https:') return false;
  if (asked.hostname === next.hostname) return true;
  return NEIGHBOURHOODS.some((owner) =>
    [asked, next].every(({ hostname }) => hostname === owner || hostname.endsWith(`.${owner}`)),
  );
}
