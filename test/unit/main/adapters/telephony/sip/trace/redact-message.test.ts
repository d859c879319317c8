import { expect, test } from 'vitest';

import { redactMessage } from '#adapters/telephony/sip/trace/redact-message.ts';

/** Everything of it that must never be kept is marked with SECRET or is the number +46 8 123 456 78. */
const INVITE = [
  'INVITE sip:+46812345678@pbx.example.com;user=phone SIP/2.0',
  'Via: SIP/2.0/WSS 192.0.2.7:5060;branch=z9hG4bK776asdhds',
  'From: "SECRET, Marta" <sip:+46812345678@pbx.example.com>;tag=49583',
  'To: SECRET Agent <sip:1001@pbx.example.com>',
  'Call-ID: a84b4c76e66710',
  'CSeq: 314159 INVITE',
  'P-Asserted-Identity: "SECRET Marta" <tel:+46812345678>',
  'Proxy-Authorization: Digest username="SECRETUSER", realm="pbx", nonce="n",',
  ' response="SECRETdigest0123456789abcdef"',
  'WWW-Authenticate: Digest realm="SECRET", nonce="SECRETnonce"',
  'X-Customer-Id: SECRET-4711',
  'Subject: SECRET matter',
  'Content-Type: application/sdp',
  'Content-Length: 300',
  '',
  'v=0',
  'o=SECRETuser 1 1 IN IP4 192.0.2.7',
  's=SECRET session',
  'i=SECRET words',
  'c=IN IP4 192.0.2.7',
  't=0 0',
  'm=audio 40000 UDP/TLS/RTP/SAVPF 111',
  'a=ice-ufrag:SECRETufrag',
  'a=ice-pwd:SECRETpwd',
  'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:SECRETkey',
  'a=sendrecv',
  '',
].join('\r\n');

test('of a message only what helps is kept: no credentials, no keys, no names, no whole numbers', () => {
  const { text } = redactMessage(INVITE);
  expect(text).not.toContain('SECRET');
  expect(text.replace(/\D/g, '')).not.toContain('46812345678');
  expect(text).toContain('INVITE sip:+********678@pbx.example.com;user=phone SIP/2.0');
  expect(text).toContain('From: "***" <sip:+********678@pbx.example.com>;tag=49583');
  expect(text).toContain('Via: SIP/2.0/WSS 192.0.2.7:5060;branch=z9hG4bK776asdhds');
  expect(text).toContain('Proxy-Authorization: [removed]');
  expect(text).toContain('X-Customer-Id: [removed]');
  expect(text).toContain('m=audio 40000 UDP/TLS/RTP/SAVPF 111');
  expect(text).toContain('o=- 1 1 IN IP4 192.0.2.7');
});

test.each([
  ['digits that were typed', 'application/dtmf-relay', 'Signal=SECRET\r\nDuration=160'],
  ['a text', 'text/plain', 'SECRET words'],
  ['who is in a conference', 'application/conference-info+xml', '<user>SECRET</user>'],
])('%s do not stay in a message', (_, type, body) => {
  const message = `INFO sip:1001@pbx.example.com SIP/2.0\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const { text } = redactMessage(message);
  expect(text).not.toContain('SECRET');
  expect(text).toContain(`[${body.length} bytes removed]`);
});

test('how a transfer goes is kept, and nothing of the message that says so', () => {
  const body = 'SIP/2.0 486 Busy Here\r\nTo: "SECRET" <sip:+46812345678@pbx.example.com>';
  const { text } = redactMessage(
    `NOTIFY sip:1001@pbx.example.com SIP/2.0\r\nc: message/sipfrag;version=2.0\r\n\r\n${body}`,
  );
  expect(text).toContain('SIP/2.0 486 Busy Here');
  expect(text).not.toContain('SECRET');
});

test('a hostile message is cut short and takes no time worth telling', () => {
  const { text } = redactMessage(`INVITE sip:a@b SIP/2.0\r\nFrom: ${'a,'.repeat(60_000)}<\r\n\r\n`);
  expect(text.length).toBeLessThan(7000);
  expect(redactMessage('').text).toBe('');
});
