import { LoggerFactory } from 'sip.js/lib/core/log/logger-factory.js';
import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { Parser } from 'sip.js/lib/core/messages/parser.js';

const PARAMETERS = '(?:;[A-Za-z0-9\\-_.]+(?:=[A-Za-z0-9\\-_.+]+)?)*';
const URI = `sip:(?:[A-Za-z0-9\\-_.+*]+@)?[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z][A-Za-z0-9-]*)*(?::\\d{1,5})?`;
const IPV4_URI = 'sip:(?:[A-Za-z0-9\\-_.+*]+@)?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?::\\d{1,5})?';
const ADDRESS = `(?:"[^"\\\\\\u0000-\\u001f\\u007f]*" ?)?<(?:${URI}|${IPV4_URI})${PARAMETERS}>${PARAMETERS}`;
const VIA = `SIP/2\\.0/(?:UDP|TCP|TLS|WSS|WS) [A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9](?::\\d{1,5})?${PARAMETERS}`;

const PLAIN: Readonly<Record<string, RegExp>> = {
  from: new RegExp(`^${ADDRESS}$`),
  to: new RegExp(`^${ADDRESS}$`),
  contact: new RegExp(`^${ADDRESS}$`),
  via: new RegExp(`^${VIA}$`),
  'call-id': /^[A-Za-z0-9\-._]+(?:@[A-Za-z0-9\-._]+)?$/,
  'content-type': /^[a-z]+\/[a-z0-9.+-]+$/,
  cseq: /^\d{1,10} [A-Z]+$/,
  'max-forwards': /^\d{1,3}$/,
  'content-length': /^\d{1,9}$/,
};

const PLAIN_START = new RegExp(`^[A-Z]+ (?:${URI}|${IPV4_URI})${PARAMETERS} SIP/2\\.0$`);
const PLAIN_STATUS = /^SIP\/2\.0 [1-6]\d\d [A-Za-z0-9 .'()-]*$/;

/**
 * Headers sip.js parses on arrival, where a value it cannot read makes it drop the whole message unseen, and
 * those it parses later and takes for granted.
 */
const PARSED: ReadonlySet<string> = new Set([
  'call-id',
  'contact',
  'content-type',
  'event',
  'from',
  'proxy-authenticate',
  'record-route',
  'refer-to',
  'replaces',
  'subscription-state',
  'to',
  'via',
  'www-authenticate',
]);

const silent = new LoggerFactory();
silent.builtinEnabled = false;
const logger = silent.getLogger('wire');

/** Whether sip.js takes values of this header apart; it does so with a slow grammar. */
export function isParsed(name: string): boolean {
  return PARSED.has(name);
}

/**
 * Whether sip.js can read this header value. Everyday values are recognised by a pattern in microseconds;
 * the rest is put to sip.js' own grammar, so the verdict is never a guess.
 */
export function parserReadsHeader(name: string, value: string): boolean {
  if (!PARSED.has(name)) {
    return true;
  }
  if (PLAIN[name]?.test(value)) {
    return true;
  }
  if (name === 'contact' || name === 'record-route') {
    const message = new IncomingRequestMessage();
    return Parser.parseHeader(message, `${name}: ${value}`, 0, name.length + 2 + value.length) === true;
  }
  const message = new IncomingRequestMessage();
  message.setHeader(name, value);
  return message.parseHeader(name) !== undefined;
}

/** Whether sip.js can read this first line, a request's URI included. */
export function parserReadsStartLine(line: string): boolean {
  if (PLAIN_START.test(line) || PLAIN_STATUS.test(line)) {
    return true;
  }
  const message = Parser.parseMessage(`${line}\r\n\r\n`, logger);
  return message !== undefined && !(message instanceof IncomingRequestMessage && message.ruri === undefined);
}
