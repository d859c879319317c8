import type { LabRequest } from '../../lab/crm/server/lab-exchange.ts';

/** Everything that requests said, credentials left out. */
export function textOfRequests(requests: readonly LabRequest[]): string {
  return requests.map(({ method, path, query, text }) => [method, path, ...query, text].join(' ')).join('\n');
}
