import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { CardDavSource } from '#adapters/books/carddav/carddav-book.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
}
type Script = (request: Asked) => Answer;

let server: Server | undefined;
let asked: string[] = [];

afterEach(() => {
  server?.close();
  asked = [];
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A server that answers as the script says. */
async function serve(script: Script): Promise<string> {
  const made = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url: path = '', headers: sentHeaders } = request;
      const { authorization = '' } = sentHeaders;
      asked.push(`${method} ${path}`);
      const { status, headers, body: text = '' } = script({ method, path, body, authorization });
      response.writeHead(status, headers).end(text);
    });
  });
  server = made;
  await new Promise<void>((resolve) => {
    made.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/book/`;
}

function read(address: string, memory?: string) {
  const source = new CardDavSource({
    address,
    userName: 'ines',
    password: 'x',
    userAgent: nodeAgent('test'),
  });
  return source.read(memory, { signal: new AbortController().signal, progress: () => undefined });
}

const MULTI =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav" xmlns:S="http://calendarserver.org/ns/"';
const multi = (inside: string): Answer => ({
  status: 207,
  body: `<?xml version="1.0"?><D:multistatus ${MULTI}>${inside}</D:multistatus>`,
});
const found = (href: string, props: string): string =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
const BOOK = found(
  '/book/',
  '<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype><D:sync-token>t2</D:sync-token><S:getctag>c2</S:getctag>',
);
const tag = (name: string): string => found(`/book/${name}.vcf`, `<D:getetag>"${name}"</D:getetag>`);
const vcard = (name: string): string =>
  found(
    `/book/${name}.vcf`,
    `<C:address-data>BEGIN:VCARD&#13;\nVERSION:3.0&#13;\nFN:${name}&#13;\nTEL:1001&#13;\nEND:VCARD</C:address-data>`,
  );

/** What a reading before would have left behind. */
function memoryOf(address: string): string {
  return JSON.stringify({ [address]: { ctag: 'c1', token: 't1', etags: { '/book/old.vcf': '"old"' } } });
}

it('asks on where a list of changes was cut off', async () => {
  const address = await serve(({ method, body }) => {
    if (method === 'PROPFIND') return multi(BOOK);
    if (body.includes('multiget')) return multi(vcard('one') + vcard('two'));
    if (body.includes('>t1<'))
      return multi(
        `${tag('one')}<D:response><D:href>/book/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response><D:sync-token>t1b</D:sync-token>`,
      );
    return multi(
      `${tag('two')}<D:response><D:href>/book/old.vcf</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response><D:sync-token>t2</D:sync-token>`,
    );
  });
  const reading = await read(address, memoryOf(address));
  expect(reading).toMatchObject({ ok: true, value: { extent: 'changes', gone: ['/book/old.vcf'] } });
  expect(reading.ok && reading.value.entries.map(({ name }) => name)).toEqual(['one', 'two']);
});

it('compares all marks where the token has expired, and fetches cards one by one where it must', async () => {
  const address = await serve(({ method, path, body }) => {
    if (method === 'GET')
      return { status: 200, body: `BEGIN:VCARD\nVERSION:4.0\nFN:${path}\nTEL:1001\nEND:VCARD` };
    if (body.includes('sync-collection'))
      return { status: 403, body: '<error xmlns="DAV:"><valid-sync-token/></error>' };
    if (body.includes('multiget')) return { status: 501 };
    return body.includes('getetag') ? multi(BOOK + tag('one')) : multi(BOOK);
  });
  const reading = await read(address, memoryOf(address));
  expect(reading).toMatchObject({
    ok: true,
    value: { entries: [{ key: '/book/one.vcf', name: '/book/one.vcf' }], gone: ['/book/old.vcf'] },
  });
});

it('asks for nothing more while the mark of the whole book is the same', async () => {
  const address = await serve(() => multi(BOOK));
  const same = memoryOf(address).replace('"c1"', '"c2"');
  expect(await read(address, same)).toMatchObject({ ok: true, value: { entries: [], gone: [] } });
  expect(asked).toEqual(['PROPFIND /book/']);
});

it.each<{ of: string; answer: Answer; problem: string }>([
  { of: 'a web page', answer: { status: 200, body: '<html>Log in</html>' }, problem: 'no-book' },
  {
    of: 'half an answer',
    answer: { status: 207, body: `<D:multistatus ${MULTI}><D:resp` },
    problem: 'bad-answer',
  },
  {
    of: 'an entity',
    answer: { status: 207, body: '<!DOCTYPE x><multistatus></multistatus>' },
    problem: 'bad-answer',
  },
  {
    of: 'a wrong password',
    answer: { status: 401, headers: { 'www-authenticate': 'Basic' } },
    problem: 'sign-in-refused',
  },
  {
    of: 'another way to sign in',
    answer: { status: 401, headers: { 'www-authenticate': 'Digest' } },
    problem: 'not-allowed',
  },
  {
    of: 'another server',
    answer: { status: 301, headers: { location: 'https://elsewhere.example/' } },
    problem: 'moved',
  },
  { of: 'too many requests', answer: { status: 429 }, problem: 'busy' },
  { of: 'a broken server', answer: { status: 500 }, problem: 'server-trouble' },
])('says $problem of $of', async ({ answer, problem }) => {
  const address = await serve(() => answer);
  expect(await read(address)).toMatchObject({ ok: false, problem: { problem } });
});

const DIGEST = { realm: 'Books', opaque: 'o1' } as const;

/** The value of a part of a Digest header, quoted or not. */
function valueIn(authorization: string, name: string): string {
  return new RegExp(`[ ,]${name}="?([^",]*)"?`).exec(authorization)?.[1] ?? '';
}

/** A server that takes Digest alone; each of its nonces is good for some requests. */
function digestServer(algorithm: 'MD5' | 'SHA-256' | undefined, uses = Infinity, password = 'x') {
  const hash = (text: string) =>
    createHash(algorithm === 'SHA-256' ? 'sha256' : 'md5')
      .update(text)
      .digest('hex');
  let nonce = 1;
  let used = 0;
  const signIns: string[] = [];
  const challenge = (isStale: boolean): Answer => ({
    status: 401,
    headers: {
      'www-authenticate': [
        `Digest realm="${DIGEST.realm}", nonce="n${nonce}", qop="auth,auth-int", opaque="${DIGEST.opaque}"`,
        ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
        ...(isStale ? ['stale=true'] : []),
      ].join(', '),
    },
  });
  const isRight = ({ authorization, method, path }: Asked) => {
    const [cnonce, nc] = [valueIn(authorization, 'cnonce'), valueIn(authorization, 'nc')];
    const secret = hash(`ines:${DIGEST.realm}:${password}`);
    const wanted = hash(`${secret}:n${nonce}:${nc}:${cnonce}:auth:${hash(`${method}:${path}`)}`);
    return valueIn(authorization, 'response') === wanted && valueIn(authorization, 'uri') === path;
  };
  const script: Script = (request) => {
    signIns.push(
      `${request.authorization.split(' ', 1)[0] ?? ''} ${valueIn(request.authorization, 'nc')}`.trim(),
    );
    if (!request.authorization.startsWith('Digest ')) return challenge(false);
    if (!isRight(request)) return challenge(false);
    used += 1;
    if (used > uses) {
      nonce += 1;
      used = 0;
      return challenge(true);
    }
    if (request.body.includes('multiget')) return multi(vcard('one'));
    return request.body.includes('getetag') ? multi(BOOK + tag('one')) : multi(BOOK);
  };
  return { script, signIns };
}

describe('a server that takes Digest alone', () => {
  it.each([undefined, 'MD5', 'SHA-256'] as const)(
    'is answered with %s, each number counted',
    async (algorithm) => {
      const { script, signIns } = digestServer(algorithm);
      const address = await serve(script);
      expect(await read(address)).toMatchObject({ ok: true, value: { entries: [{ name: 'one' }] } });
      expect(signIns).toEqual(['Basic', 'Digest 00000001', 'Digest 00000002', 'Digest 00000003']);
    },
  );

  it('is asked again with a fresh number when the one before is used up', async () => {
    const { script, signIns } = digestServer('SHA-256', 1);
    const address = await serve(script);
    expect(await read(address)).toMatchObject({ ok: true, value: { entries: [{ name: 'one' }] } });
    expect(signIns.filter((each) => each === 'Digest 00000001').length).toBeGreaterThan(1);
  });

  it('is not asked a third time with a wrong password', async () => {
    const { script, signIns } = digestServer('MD5', Infinity, 'another');
    const address = await serve(script);
    expect(await read(address)).toMatchObject({ ok: false, problem: { problem: 'sign-in-refused' } });
    expect(signIns).toEqual(['Basic', 'Digest 00000001']);
  });

  it('of a kind that is not known is another way to sign in', async () => {
    const wanted = 'Digest realm="Books", nonce="n1", algorithm=SHA-512-256-sess, qop="auth"';
    const address = await serve(() => ({ status: 401, headers: { 'www-authenticate': wanted } }));
    expect(await read(address)).toMatchObject({ ok: false, problem: { problem: 'not-allowed' } });
    expect(asked).toHaveLength(1);
  });
});
