import type { ServerResponse } from 'node:http';

import { OrgError } from './org-error.ts';

/**
 * What goes wrong with one request.
 * - `lost`, `half`, `html-done`: the work is done, and no, half an or a foreign answer arrives
 * - `html`: a page for maintenance with status 200 instead of the API; nothing is done
 * - the others: an error of Salesforce's own; nothing is done
 */
export type OrgFault =
  | 'lost'
  | 'half'
  | 'html-done'
  | 'html'
  | 'silent'
  | 'expired'
  | 'daily-limit'
  | 'concurrent-limit'
  | 'locked-row'
  | 'api-disabled'
  | 'server-error'
  | 'unavailable';

export const DOES_THE_WORK: readonly OrgFault[] = ['lost', 'half', 'html-done'];

export const TOLD: Readonly<Partial<Record<OrgFault, OrgError>>> = {
  expired: new OrgError(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
  'daily-limit': new OrgError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
  'concurrent-limit': new OrgError(
    403,
    'REQUEST_LIMIT_EXCEEDED',
    'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
  ),
  'locked-row': new OrgError(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record'),
  'api-disabled': new OrgError(
    403,
    'API_DISABLED_FOR_ORG',
    'API is not enabled for this Organization or Partner',
  ),
  'server-error': new OrgError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred. ErrorId: 1-1'),
  unavailable: new OrgError(503, 'SERVER_UNAVAILABLE', 'Server too busy'),
};

const HTML =
  '<!DOCTYPE html><html><head><title>Down for Maintenance</title></head><body>Salesforce</body></html>';

/** Breaks an answer as the fault wants; `body` is what the org would have said. */
export function breakAnswer(response: ServerResponse, fault: OrgFault, body: string): void {
  if (fault === 'silent') return;
  if (fault === 'html' || fault === 'html-done') {
    response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' }).end(HTML);
    return;
  }
  if (fault === 'half' && body !== '') {
    response.writeHead(200, {
      'content-type': 'application/json;charset=UTF-8',
      'content-length': Buffer.byteLength(body),
    });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
    return;
  }
  response.destroy();
}
