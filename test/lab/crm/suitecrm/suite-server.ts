import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { labPage } from '../server/lab-page.ts';
import { LabServer } from '../server/lab-server.ts';
import { runSuite } from './suite-api.ts';
import { SuiteData } from './suite-data.ts';
import { SuiteError } from './suite-error.ts';
import { isRelation, runRelation } from './suite-relations.ts';

/** A SuiteCRM on loopback, written from its documentation and published source. */
export interface SuiteServer {
  readonly server: LabServer;
  readonly data: SuiteData;
  readonly keys: { readonly clientId: string; readonly clientSecret: string };
  readonly password: string;
}

const MEDIA_TYPE = { 'content-type': 'application/vnd.api+json' };

export async function startSuite(port?: number): Promise<SuiteServer> {
  const data = new SuiteData();
  const keys = { clientId: '7b3f0c1e-0000-4d6e-9f10-5a2c8000c1de', clientSecret: 'lab-suite-secret' };
  const password = 'lab-suite-password';
  const server = await LabServer.start({
    ...(port !== undefined && { port }),
    answer: (request) => answer(request, data, { ...keys, password }),
    page: (path, { origin, requests }) =>
      path === '/' ? overview(data, { origin, ...keys, requests }) : undefined,
  });
  return { server, data, keys, password };
}

interface Secrets {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly password: string;
}

function answer(request: LabRequest, data: SuiteData, secrets: Secrets): LabAnswer {
  const api = `${data.folder}Api/`;
  const path = request.path.startsWith(api) ? request.path.slice(api.length) : undefined;
  if (path === undefined) return { status: 404, headers: { 'content-type': 'text/html' } };
  if (path === 'access_token') return signIn(request, data, secrets);
  const token = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
  if (!data.tokens.has(token))
    return denied('access_denied', 'The resource owner or authorization server denied the request.');
  try {
    const below = path.replace(/^V8\//, '');
    const answered = isRelation(below) ? runRelation(data, request, below) : runSuite(data, request, below);
    return { ...answered, headers: MEDIA_TYPE };
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    const { status, message: detail } = error;
    return { status, headers: MEDIA_TYPE, body: { errors: { status, title: null, detail } } };
  }
}

function signIn({ text }: LabRequest, data: SuiteData, secrets: Secrets): LabAnswer {
  const form = new URLSearchParams(text);
  const isClient =
    form.get('client_id') === secrets.clientId && form.get('client_secret') === secrets.clientSecret;
  if (!isClient) return denied('invalid_client', 'Client authentication failed');
  const isUser = form.get('username') === 'ines' && form.get('password') === secrets.password;
  if (form.get('grant_type') === 'password' && !isUser)
    return denied('invalid_credentials', 'The user credentials were incorrect.');
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: data.newToken() } };
}

function denied(error: string, words: string): LabAnswer {
  return { status: 401, body: { error, error_description: words, message: words } };
}

function overview(
  data: SuiteData,
  known: { origin: string; clientId: string; clientSecret: string; requests: readonly LabRequest[] },
): string {
  const connect = [
    ['Address', known.origin],
    ['Client ID', known.clientId],
    ['Client secret', known.clientSecret],
  ];
  return labPage(
    'SuiteCRM contract server',
    [
      { title: 'To connect', rows: connect },
      {
        title: 'Calls',
        rows: data.of('Calls').map(({ id, attributes }) => [id, JSON.stringify(attributes, undefined, 1)]),
      },
      {
        title: 'Records',
        rows: data.records
          .filter(({ module }) => module !== 'Calls')
          .map(({ module, id, attributes }) => [module, id, JSON.stringify(attributes, undefined, 1)]),
      },
    ],
    known.requests,
  );
}
