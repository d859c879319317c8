import { createHmac, timingSafeEqual } from 'node:crypto';

import { labPage } from '../server/lab-page.ts';
import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { LabServer } from '../server/lab-server.ts';
import { runEspo } from './espo-api.ts';
import { EspoData } from './espo-data.ts';
import { EspoError } from './espo-error.ts';

const API = '/api/v1/';

/** An EspoCRM on loopback, written from its documentation and published source. */
export interface EspoServer {
  readonly server: LabServer;
  readonly data: EspoData;
  readonly apiKey: string;
  readonly secretKey: string;
}

export async function startEspo(port?: number): Promise<EspoServer> {
  const data = new EspoData();
  const apiKey = 'lab0espo0api0key0000000000000042';
  const secretKey = 'lab0espo0secret0key0000000000042';
  const server = await LabServer.start({
    ...(port !== undefined && { port }),
    answer: (request) => answer(request, data, { apiKey, secretKey }),
    page: (path, { origin, requests }) =>
      path === '/' ? overview(data, { origin, apiKey, requests }) : undefined,
  });
  return { server, data, apiKey, secretKey };
}

function answer(request: LabRequest, data: EspoData, keys: Keys): LabAnswer {
  const path = request.path.startsWith(API) ? request.path.slice(API.length) : undefined;
  try {
    if (path === undefined) throw new EspoError(404);
    if (!isLetIn(request, path, keys)) throw new EspoError(401);
    return runEspo(data, request, path);
  } catch (error) {
    if (!(error instanceof EspoError)) throw error;
    const headers = error.message === '' ? {} : { 'x-status-reason': error.message };
    return { status: error.status, headers };
  }
}

interface Keys {
  readonly apiKey: string;
  readonly secretKey: string;
}

/** By the key, or by the signature of method and path without the query. */
function isLetIn({ headers, method }: LabRequest, path: string, { apiKey, secretKey }: Keys): boolean {
  const signed = headers['x-hmac-authorization'];
  if (signed === undefined) return headers['x-api-key'] === apiKey;
  const given = Buffer.from(signed, 'base64');
  const mac = createHmac('sha256', secretKey).update(`${method} /${path}`).digest();
  const wanted = Buffer.concat([Buffer.from(`${apiKey}:`), mac]);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function overview(
  data: EspoData,
  { origin, apiKey, requests }: { origin: string; apiKey: string; requests: readonly LabRequest[] },
): string {
  return labPage(
    'EspoCRM contract server',
    [
      {
        title: 'To connect',
        rows: [
          ['Address', origin],
          ['API key', apiKey],
        ],
      },
      { title: 'Calls', rows: [...data.calls.values()].map((call) => [JSON.stringify(call, undefined, 1)]) },
      {
        title: 'Records',
        rows: data.records.map(({ scope, id, name, phones }) => [scope, id, name, phones.join(', ')]),
      },
    ],
    requests,
  );
}
