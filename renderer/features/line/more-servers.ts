import { readServerAddress } from '#shared/domain/server-address.ts';
import type { LineServer } from '#shared/domain/settings.ts';

/** Between two lines, so that one can be put between by hand. */
const STEP = 10;

/**
 * Reads further servers as typed, one per line: `address`, or `address priority`, or `address priority weight`. Without
 * a priority they are tried in their order. Undefined when a line says something else.
 */
export function readServers(text: string): readonly LineServer[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const servers = lines.map((line, index) => readServer(line, (index + 1) * STEP));
  const read = servers.filter((server) => server !== undefined);
  return read.length === servers.length && read.length <= 8 ? read : undefined;
}

function readServer(line: string, usual: number): LineServer | undefined {
  const [typed = '', priority, weight, ...rest] = line.trim().split(/\s+/);
  const address = readServerAddress(typed) === undefined ? `wss://${typed}` : typed;
  const server = { address, priority: Number(priority ?? usual), weight: Number(weight ?? 0) };
  const isFine =
    readServerAddress(address) !== undefined && isShare(server.priority) && isShare(server.weight);
  return isFine && rest.length === 0 ? server : undefined;
}

/** What an SRV record holds (RFC 2782). Checked by hand, because zod stays out of the pages; main checks again. */
function isShare(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65_535;
}

/** The same as text. What their order says already is not written. */
export function writeServers(servers: readonly LineServer[]): string {
  const isPlain = servers.every(
    ({ priority, weight }, index) => priority === (index + 1) * STEP && weight === 0,
  );
  return servers
    .map(({ address, priority, weight }) => (isPlain ? address : `${address} ${priority} ${weight}`))
    .join('\n');
}
