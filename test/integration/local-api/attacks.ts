/** One thing that a stranger sends over a bare socket, and the status of what comes back. */
export interface Attack {
  readonly name: string;
  /** The bytes. `{port}`, `{token}` and `{foreign}` (a token of another origin's client) are filled in. */
  readonly bytes: string;
  readonly answer: number;
}

const POST = 'POST /rpc HTTP/1.1';
const HOST = 'Host: 127.0.0.1:{port}';
const AUTH = 'Authorization: Bearer {token}';
const JSON_TYPE = 'Content-Type: application/json';
const BODY = '{"jsonrpc":"2.0","id":1,"method":"call.dial","params":{"number":"0900123"}}';
const UPGRADE = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

function http(lines: readonly string[], body = ''): string {
  return [...lines, ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]), '', body].join(
    '\r\n',
  );
}

/** A call for real, but for the lines that are named. */
function post(
  change: Partial<Record<'start' | 'host' | 'auth' | 'type' | 'more' | 'body', string>> = {},
): string {
  const { start = POST, host = HOST, auth = AUTH, type = JSON_TYPE, more = '', body = BODY } = change;
  return http(
    [start, host, auth, type, more].filter((line) => line !== ''),
    body,
  );
}

const upgrade = (...lines: readonly string[]) => http(['GET /rpc HTTP/1.1', ...lines, ...UPGRADE]);

const hosts: readonly Attack[] = [
  'evil.example',
  'evil.example:{port}',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1.evil.example:{port}',
  '127.0.0.1:{port}@evil.example',
  'localhost.:{port}',
  'LOCALHOST:{port}',
  '[::1]:{port}',
  '0.0.0.0:{port}',
  '127.1:{port}',
  '2130706433:{port}',
  'localhost:0{port}',
].map((host) => ({ name: `Host ${host}`, bytes: post({ host: `Host: ${host}` }), answer: 421 }));

const origins: readonly Attack[] = [
  ['null', 403],
  ['https://evil.example', 403],
  ['https://crm.example.evil.example', 403],
  ['https://crm.example:444', 403],
  ['http://crm.example', 403],
  ['https://crm.example/', 403],
  ['HTTPS://CRM.EXAMPLE', 403],
  ['https://crm.example https://evil.example', 403],
  ['file://', 403],
  ['chrome-extension://evil', 403],
  ['', 403],
].map(([origin, answer]) => ({
  name: `Origin ${origin}`,
  bytes: post({ auth: 'Authorization: Bearer {foreign}', more: `Origin: ${origin}` }),
  answer: answer as number,
}));

const tokens: readonly Attack[] = [
  ['none of ours', 'Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['cut off', 'Authorization: Bearer {token}'.replace('{token}', 'x')],
  ['of a page, from a program', 'Authorization: Bearer {foreign}'],
  ['as Basic', 'Authorization: Basic {token}'],
  ['twice', 'Authorization: Bearer {token} {token}'],
  ['with a NUL', 'Authorization: Bearer {token}%00'],
].map(([name, auth]) => ({ name: `token ${name}`, bytes: post({ auth: auth ?? '' }), answer: 401 }));

const paths: readonly Attack[] = [
  '/',
  '/rpc/',
  '/rpc?token={token}',
  '/rpc#x',
  '//rpc',
  '/./rpc',
  '/x/../rpc',
  '/%72pc',
  '/RPC',
  '/rpc%00',
  '/..%2f..%2fetc/passwd',
  'http://127.0.0.1:{port}/rpc',
  'http://evil.example/rpc',
  '*',
].map((path) => ({ name: `path ${path}`, bytes: post({ start: `POST ${path} HTTP/1.1` }), answer: 404 }));

const methods: readonly Attack[] = [
  ...['GET', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'].map((method) => ({
    name: `method ${method}`,
    bytes: post({ start: `${method} /rpc HTTP/1.1`, body: '' }),
    answer: 405,
  })),
  { name: 'method TRACE', bytes: post({ start: 'TRACE /rpc HTTP/1.1', body: '' }), answer: 405 },
  { name: 'a proxy (CONNECT)', bytes: http(['CONNECT evil.example:443 HTTP/1.1', HOST]), answer: 405 },
  { name: 'Expect: 100-continue', bytes: post({ more: 'Expect: 100-continue' }), answer: 417 },
];

const bodies: readonly Attack[] = [
  {
    name: 'a form, which pages may post anywhere',
    bytes: post({ type: 'Content-Type: text/plain' }),
    answer: 415,
  },
  {
    name: 'a form of the other kind',
    bytes: post({ type: 'Content-Type: application/x-www-form-urlencoded' }),
    answer: 415,
  },
  { name: 'no type', bytes: post({ type: '' }), answer: 415 },
  { name: 'another charset', bytes: post({ type: `${JSON_TYPE}; charset=utf-7` }), answer: 415 },
  { name: 'a packed body', bytes: post({ more: 'Content-Encoding: gzip' }), answer: 415 },
  {
    name: 'a length beyond the limit',
    bytes: http([POST, HOST, AUTH, JSON_TYPE, 'Content-Length: 9999999999']),
    answer: 413,
  },
  { name: 'a body beyond the limit', bytes: post({ body: ' '.repeat(200_000) }), answer: 413 },
  {
    name: 'a length that is none',
    bytes: http([POST, HOST, AUTH, JSON_TYPE, 'Content-Length: -1']),
    answer: 400,
  },
  {
    name: 'two lengths',
    bytes: http([POST, HOST, AUTH, JSON_TYPE, 'Content-Length: 5', 'Content-Length: 6']),
    answer: 400,
  },
  {
    name: 'a length and chunks (smuggling)',
    bytes: http([POST, HOST, AUTH, JSON_TYPE, 'Transfer-Encoding: chunked'], BODY),
    answer: 400,
  },
  {
    name: 'text that is no UTF-8',
    bytes: post({ body: '"\u00ff"' }).replace('Content-Length: 4', 'Content-Length: 3'),
    answer: 400,
  },
];

const heads: readonly Attack[] = [
  { name: 'two Hosts', bytes: post({ more: 'Host: evil.example' }), answer: 400 },
  { name: 'no Host', bytes: post({ host: '' }), answer: 400 },
  {
    name: 'two Origins',
    bytes: post({ more: 'Origin: https://crm.example\r\nOrigin: https://evil.example' }),
    answer: 400,
  },
  { name: 'a folded header', bytes: post({ more: 'X-A: b\r\n c: d' }), answer: 400 },
  { name: 'a bare line feed', bytes: `${POST}\n${HOST}\n\n`, answer: 400 },
  { name: 'a header of 20 KB', bytes: post({ more: `X-A: ${'a'.repeat(20_000)}` }), answer: 400 },
  { name: 'no HTTP at all', bytes: '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', answer: 400 },
  { name: 'HTTP/0.9', bytes: 'GET /rpc\r\n', answer: 400 },
  {
    name: 'an image of a page',
    bytes: http(['GET /openrpc.json HTTP/1.1', HOST, 'Sec-Fetch-Site: cross-site']),
    answer: 403,
  },
  {
    name: 'a preflight of a stranger',
    bytes: http(['OPTIONS /rpc HTTP/1.1', HOST, 'Origin: https://evil.example']),
    answer: 403,
  },
];

const sockets: readonly Attack[] = [
  { name: 'a WebSocket by another name', bytes: upgrade('Host: evil.example:{port}'), answer: 421 },
  { name: 'a WebSocket of an opaque origin', bytes: upgrade(HOST, 'Origin: null'), answer: 403 },
  {
    name: 'a WebSocket of a stranger while nobody may ask',
    bytes: upgrade(HOST, 'Origin: https://evil.example'),
    answer: 403,
  },
  {
    name: 'a WebSocket with a wrong token',
    bytes: upgrade(HOST, 'Authorization: Bearer wrongwrongwrongwrongwrong'),
    answer: 401,
  },
  {
    name: 'a WebSocket on another path',
    bytes: upgrade(HOST).replace('/rpc', '/openrpc.json'),
    answer: 404,
  },
  {
    name: 'a WebSocket of an old version',
    bytes: upgrade(HOST).replace('Version: 13', 'Version: 1'),
    answer: 400,
  },
  {
    name: 'a WebSocket without a key',
    bytes: upgrade(HOST).replace(/Sec-WebSocket-Key.*\r\n/, ''),
    answer: 400,
  },
  {
    name: 'an upgrade to something else',
    bytes: upgrade(HOST).replace('Upgrade: websocket', 'Upgrade: h2c'),
    answer: 400,
  },
];

/** What is tried from outside; a row for each way in. */
export const ATTACKS: readonly Attack[] = [
  ...hosts,
  ...origins,
  ...tokens,
  ...paths,
  ...methods,
  ...bodies,
  ...heads,
  ...sockets,
];
