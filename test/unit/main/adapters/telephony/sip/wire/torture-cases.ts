import { requestText } from './request-text.ts';
import type { HeaderChanges } from './request-text.ts';

/** What a case must lead to: the status of the first final answer, `rings`, or no answer at all. */
export type TortureOutcome = number | 'rings' | 'silence';

export interface TortureCase {
  readonly title: string;
  readonly text: string;
  readonly outcome: TortureOutcome;
}

const SDP = 'v=0\r\no=- 1 1 IN IP4 192.0.2.7\r\ns=-\r\nt=0 0\r\n';
const invite = (headers: HeaderChanges = {}, uri?: string): string =>
  requestText('INVITE', { body: SDP, headers, ...(uri === undefined ? {} : { uri }) });
const options = (headers: HeaderChanges = {}, uri?: string): string =>
  requestText('OPTIONS', { headers, ...(uri === undefined ? {} : { uri }) });
const many = (value: string, count: number): string => Array.from({ length: count }, () => value).join(', ');

const REQUEST_LINES: readonly TortureCase[] = [
  {
    title: 'wide spaces in the request line',
    text: requestText('INVITE', { line: 'INVITE   sip:bob@pbx.test  SIP/2.0', body: SDP }),
    outcome: 'rings',
  },
  {
    title: 'trailing spaces in the request line',
    text: requestText('OPTIONS', { line: 'OPTIONS sip:bob@pbx.test SIP/2.0  ' }),
    outcome: 200,
  },
  {
    title: 'a request line without version',
    text: requestText('OPTIONS', { line: 'OPTIONS sip:bob@pbx.test' }),
    outcome: 400,
  },
  {
    title: 'a request line without target',
    text: requestText('OPTIONS', { line: 'OPTIONS SIP/2.0' }),
    outcome: 400,
  },
  {
    title: 'SIP version 3.0',
    text: requestText('OPTIONS', { line: 'OPTIONS sip:bob@pbx.test SIP/3.0' }),
    outcome: 505,
  },
  { title: 'a target in angle brackets', text: options({}, '<sip:bob@pbx.test>'), outcome: 400 },
  { title: 'a target with a space in it', text: options({}, 'sip:bob@pbx.test; lr'), outcome: 400 },
  {
    title: 'a target with hidden headers',
    text: options({}, 'sip:bob@pbx.test?Route=%3Csip:x%3E'),
    outcome: 400,
  },
  { title: 'a target with a bare IPv6 host', text: options({}, 'sip:2001:db8::7'), outcome: 400 },
  { title: 'a target with three colons in IPv6', text: options({}, 'sip:bob@[2001:db8:::7]'), outcome: 200 },
  { title: 'a target with an unknown scheme', text: options({}, 'gopher:bob'), outcome: 416 },
  { title: 'a target with a dotted scheme', text: options({}, 'x.y://192.0.2.1'), outcome: 416 },
  { title: 'a tel target without a contact of ours', text: options({}, 'tel:+390612345'), outcome: 416 },
  { title: 'a sips target', text: options({}, 'sips:bob@pbx.test'), outcome: 416 },
  { title: 'a stranger as target', text: options({}, 'sip:zoe@pbx.test'), outcome: 404 },
  { title: 'a method nobody knows', text: requestText('JUGGLE'), outcome: 501 },
  { title: 'a method in lower case', text: requestText('options'), outcome: 501 },
  { title: 'a REGISTER', text: requestText('REGISTER'), outcome: 405 },
  { title: 'an UPDATE outside a call', text: requestText('UPDATE'), outcome: 481 },
  {
    title: 'a PRACK outside a call',
    text: requestText('PRACK', { headers: { RAck: '1 7 INVITE' } }),
    outcome: 481,
  },
  {
    title: 'a PRACK inside an unknown call',
    text: requestText('PRACK', { headers: { To: '<sip:bob@pbx.test>;tag=zz' } }),
    outcome: 481,
  },
  { title: 'an INFO outside a call', text: requestText('INFO'), outcome: 405 },
  { title: 'a BYE outside a call', text: requestText('BYE'), outcome: 481 },
  { title: 'a CANCEL of nothing', text: requestText('CANCEL'), outcome: 481 },
  { title: 'a stray ACK', text: requestText('ACK'), outcome: 'silence' },
  { title: 'a malformed ACK', text: requestText('ACK', { headers: { CSeq: 'x' } }), outcome: 'silence' },
];

const HEADERS: readonly TortureCase[] = [
  { title: 'a plain INVITE', text: invite(), outcome: 'rings' },
  {
    title: 'compact forms throughout',
    text: `INVITE sip:bob@pbx.test SIP/2.0\r\nv: SIP/2.0/WSS pbx.test;branch=z9hG4bKcf\r\nf: <sip:ada@pbx.test>;tag=1\r\nt: <sip:bob@pbx.test>\r\ni: compact-1\r\nCSeq: 1 INVITE\r\nm: <sip:ada@192.0.2.7>\r\nMax-Forwards: 70\r\ns: hello\r\nk: replaces\r\nl: 0\r\n\r\n`,
    outcome: 'rings',
  },
  {
    title: 'a NOTIFY with a compact Event',
    text: requestText('NOTIFY', { headers: { o: 'message-summary', 'Subscription-State': 'active' } }),
    outcome: 200,
  },
  {
    title: 'folded headers',
    text: invite({ From: '"Ada"\r\n <sip:ada@pbx.test>\r\n\t;tag=fold' }),
    outcome: 'rings',
  },
  { title: 'spaces before the colon', text: options().replace('Via:', 'Via \t:'), outcome: 200 },
  { title: 'line feeds alone', text: options().replaceAll('\r\n', '\n'), outcome: 200 },
  { title: 'no empty line at the end', text: options().slice(0, -4), outcome: 200 },
  { title: 'empty lines in front', text: `\r\n\r\n${options()}`, outcome: 200 },
  { title: 'a bare carriage return in a header', text: options({ Subject: 'a\rVia: b' }), outcome: 400 },
  {
    title: 'a header without colon',
    text: options().replace('Max-Forwards: 70', 'Max-Forwards 70'),
    outcome: 400,
  },
  { title: 'no Via', text: options({ Via: null }), outcome: 'silence' },
  { title: 'a Via that is no Via', text: options({ Via: 'nonsense' }), outcome: 'silence' },
  { title: 'a Via with stray separators', text: options({ Via: 'SIP/2.0/WSS pbx.test;;,;' }), outcome: 400 },
  {
    title: 'a branch that is only the cookie',
    text: options({ Via: 'SIP/2.0/WSS pbx.test;branch=z9hG4bK' }),
    outcome: 400,
  },
  { title: 'a Via without branch', text: invite({ Via: 'SIP/2.0/UDP pbx.test' }), outcome: 'rings' },
  {
    title: 'an unknown transport in Via',
    text: options({ Via: 'SIP/2.0/PIGEON pbx.test;branch=z9hG4bKpg' }),
    outcome: 200,
  },
  { title: 'no From', text: options({ From: null }), outcome: 400 },
  { title: 'no To', text: options({ To: null }), outcome: 400 },
  { title: 'no Call-ID', text: options({ 'Call-ID': null }), outcome: 400 },
  { title: 'no CSeq', text: options({ CSeq: null }), outcome: 400 },
  { title: 'no Max-Forwards', text: options({ 'Max-Forwards': null }), outcome: 200 },
  { title: 'Max-Forwards 0', text: options({ 'Max-Forwards': '0' }), outcome: 200 },
  { title: 'Max-Forwards 300', text: options({ 'Max-Forwards': '300' }), outcome: 400 },
  { title: 'no From tag', text: options({ From: '<sip:ada@pbx.test>' }), outcome: 400 },
  { title: 'a CSeq that is no number', text: options({ CSeq: 'abc OPTIONS' }), outcome: 400 },
  { title: 'a CSeq beyond 2^31', text: options({ CSeq: '2147483648 OPTIONS' }), outcome: 400 },
  { title: 'a CSeq of another method', text: options({ CSeq: '7 INVITE' }), outcome: 400 },
  {
    title: 'two different From',
    text: options({ From: ['<sip:a@x.test>;tag=1', '<sip:b@x.test>;tag=2'] }),
    outcome: 400,
  },
  { title: 'two different Call-ID', text: options({ 'Call-ID': ['one', 'two'] }), outcome: 400 },
  { title: 'the same Call-ID twice', text: options({ 'Call-ID': ['one', 'one'] }), outcome: 200 },
  { title: 'a Call-ID with spaces', text: options({ 'Call-ID': 'a b c' }), outcome: 400 },
  { title: 'an INVITE without Contact', text: invite({ Contact: null }), outcome: 400 },
  { title: 'a Contact nobody can read', text: invite({ Contact: '"x" <<>>' }), outcome: 400 },
  {
    title: 'an unreadable Refer-To',
    text: requestText('REFER', { headers: { 'Refer-To': '<' } }),
    outcome: 400,
  },
  { title: 'a REFER without Refer-To', text: requestText('REFER'), outcome: 400 },
  { title: 'a NOTIFY without Event', text: requestText('NOTIFY'), outcome: 489 },
  { title: 'a Replaces without tags', text: invite({ Replaces: ';;;' }), outcome: 400 },
  { title: 'a Replaces outside INVITE', text: options({ Replaces: 'x;to-tag=1;from-tag=2' }), outcome: 400 },
  {
    title: 'a required session timer',
    text: invite({ Require: 'timer', 'Session-Expires': '90' }),
    outcome: 'rings',
  },
  { title: 'a required extension we lack', text: invite({ Require: 'replaces, juggling' }), outcome: 420 },
  { title: 'Expires that is a word', text: invite({ Expires: 'soon' }), outcome: 'rings' },
  { title: 'Expires beyond a timer', text: invite({ Expires: '99999999999' }), outcome: 'rings' },
];

const NAMES: readonly TortureCase[] = [
  ...[
    '<tel:+390612345678>;tag=t1',
    'tel:+390612345678;tag=t2',
    '"Ada" <tel:+39-06-123>;tag=t3',
    '<tel:112;phone-context=+39>;tag=t4',
  ].map((from) => ({ title: `From ${from}`, text: invite({ From: from }), outcome: 'rings' as const })),
  { title: 'To with tel', text: invite({ To: '<tel:+390612>' }), outcome: 'rings' },
  { title: 'Contact with tel', text: invite({ Contact: '<tel:+390612>' }), outcome: 'rings' },
  {
    title: 'a bare UTF-8 name',
    text: invite({ From: 'Zoë Ø 日本 <sip:z@pbx.test>;tag=u1' }),
    outcome: 'rings',
  },
  {
    title: 'a name with a comma',
    text: invite({ From: 'Bell, Alexander <sip:z@pbx.test>;tag=u2' }),
    outcome: 'rings',
  },
  {
    title: 'a name with one quote',
    text: invite({ From: '"Bell <sip:z@pbx.test>;tag=u3' }),
    outcome: 'rings',
  },
  {
    title: 'spaces inside the brackets',
    text: invite({ From: '"Ada" < sip:z@pbx.test >;tag=u4' }),
    outcome: 'rings',
  },
  {
    title: 'a web address as caller',
    text: invite({ From: '<http://www.example.com>;tag=u5' }),
    outcome: 400,
  },
  { title: 'an unclosed bracket', text: invite({ From: '"Ada" <sip:z@pbx.test;tag=u6' }), outcome: 400 },
];

const SIZES: readonly TortureCase[] = [
  {
    title: 'a request line of 100,000 spaces',
    text: requestText('OPTIONS', { line: `OPTIONS x${' '.repeat(100_000)}y SIP/2.0` }),
    outcome: 400,
  },
  {
    title: 'parameters of 8 KiB',
    text: options({ To: `<sip:bob@pbx.test>${';a'.repeat(4096)}` }),
    outcome: 400,
  },
  { title: 'a body shorter than announced', text: invite({ 'Content-Length': '9999' }), outcome: 400 },
  { title: 'a negative Content-Length', text: invite({ 'Content-Length': '-1' }), outcome: 400 },
  { title: 'two different Content-Length', text: invite({ 'Content-Length': ['3', '4'] }), outcome: 400 },
  { title: 'bytes after the body', text: `${invite()}trailing junk`, outcome: 'rings' },
  { title: 'a second message in the frame', text: `${options()}${options()}`, outcome: 200 },
  { title: 'a body that is no SDP', text: invite({ 'Content-Type': 'text/html' }), outcome: 415 },
  {
    title: 'SDP with a parameter',
    text: invite({ 'Content-Type': 'application/sdp; charset=utf-8' }),
    outcome: 'rings',
  },
  { title: 'an Accept without SDP', text: invite({ Accept: 'text/plain' }), outcome: 406 },
  {
    title: '3000 headers',
    text: options({ 'X-H': Array.from({ length: 3000 }, (_, i) => `v${i}`) }),
    outcome: 400,
  },
  { title: 'a header of 64 KiB', text: options({ 'X-Big': 'x'.repeat(65_536) }), outcome: 400 },
  { title: 'a message of 300 KiB', text: options({ 'X-Big': 'x'.repeat(300_000) }), outcome: 513 },
  { title: '40,000 Contact values', text: invite({ Contact: many('<sip:a@b.test>', 8000) }), outcome: 400 },
  {
    title: '500 Via values',
    text: options({ Via: many('SIP/2.0/WSS a.test;branch=z9hG4bK5', 500) }),
    outcome: 400,
  },
  {
    title: '20,000 nested comments in Via',
    text: options({ Via: `SIP/2.0/WSS a.test;branch=z9hG4bKn${'('.repeat(15_000)}` }),
    outcome: 400,
  },
  {
    title: 'a From of 15,000 quotes',
    text: options({ From: `${'"'.repeat(15_000)} <sip:a@b.test>;tag=1` }),
    outcome: 200,
  },
];

const response = (line: string, headers: HeaderChanges = {}): string =>
  requestText('OPTIONS', {
    line,
    headers: { Via: 'SIP/2.0/WSS client.invalid;branch=z9hG4bKr', ...headers },
  });

const RESPONSES: readonly TortureCase[] = [
  { title: 'a response nobody waits for', text: response('SIP/2.0 200 OK') },
  { title: 'a response with status 999', text: response('SIP/2.0 999 Odd') },
  { title: 'a response with a giant status', text: response('SIP/2.0 4294967301 Odd') },
  { title: 'a response without reason', text: response('SIP/2.0 180 ') },
  { title: 'a response without CSeq', text: response('SIP/2.0 200 OK', { CSeq: null }) },
  { title: 'a response with a bad CSeq', text: response('SIP/2.0 200 OK', { CSeq: 'x' }) },
  {
    title: 'a response with two Via',
    text: response('SIP/2.0 200 OK', {
      Via: ['SIP/2.0/WSS a.test;branch=z9hG4bK1', 'SIP/2.0/WSS b.test;branch=z9hG4bK2'],
    }),
  },
  { title: 'a response without Via', text: response('SIP/2.0 200 OK', { Via: null }) },
  { title: 'a response with a short body', text: response('SIP/2.0 200 OK', { 'Content-Length': '80' }) },
  { title: 'bytes that are no message', text: '\u0000\u00ff\u00fe\r\n\u0001' },
  { title: 'a line of text', text: 'hello' },
].map((each) => ({ ...each, outcome: 'silence' as const }));

/** Our own messages, one per fault or oddity, each with what must come of it. */
export const TORTURE_CASES: readonly TortureCase[] = [
  ...REQUEST_LINES,
  ...HEADERS,
  ...NAMES,
  ...SIZES,
  ...RESPONSES,
];
