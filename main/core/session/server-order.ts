/** Where a server stands among its like: the lowest priority first, weights within one (RFC 2782). */
export interface Ranked {
  readonly priority: number;
  readonly weight: number;
}

/**
 * The order in which to try servers, after RFC 2782: by priority, and among equals by lot in proportion to the weights,
 * those without weight last mostly. `random` gives from 0 up to, not including, 1.
 */
export function orderServers<T extends Ranked>(servers: readonly T[], random: () => number): readonly T[] {
  const priorities = [...new Set(servers.map(({ priority }) => priority))].toSorted((a, b) => a - b);
  return priorities.flatMap((priority) =>
    drawn(
      servers.filter((server) => server.priority === priority),
      random,
    ),
  );
}

/** Weight 0 counts as a hundredth, so that it is chosen sometimes, as the RFC wants it. */
function drawn<T extends Ranked>(servers: readonly T[], random: () => number): readonly T[] {
  const left = [...servers];
  const order: T[] = [];
  while (left.length > 0) {
    let lot = random() * left.reduce((sum, server) => sum + share(server), 0);
    const index = left.findIndex((server) => (lot -= share(server)) < 0);
    order.push(...left.splice(Math.max(index, 0), 1));
  }
  return order;
}

function share({ weight }: Ranked): number {
  return weight === 0 ? 0.01 : weight;
}
