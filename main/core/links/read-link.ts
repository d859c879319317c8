import { CallId } from '#shared/domain/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { unwrapNumber } from '../numbers/unwrap-number.ts';

/** What a link from outside asks for. A number is never dialled without the agent's consent (RFC 3966 section 11). */
export type Link =
  | { readonly kind: 'dial'; readonly number: string }
  | { readonly kind: 'show' }
  /** Past calls, of this number where there is one. */
  | { readonly kind: 'history'; readonly number: string }
  /** One call, going on or past, by the id that CRMs and web addresses were told. */
  | { readonly kind: 'call'; readonly id: CallId }
  | { readonly kind: 'order'; readonly order: LinkOrder };

/** Said to the call that a hotkey of the same name would mean. */
export type LinkOrder = 'answer' | 'hang-up' | 'hold';

export type LinkProblem =
  | 'too-long'
  | 'not-one-link'
  | 'unknown-scheme'
  | 'with-headers'
  | 'bad-encoding'
  | 'not-a-number'
  | 'not-a-call'
  | 'unknown-order';

type Outcome = Result<Link, LinkProblem>;

const LONGEST = 256;
const URI_CHARACTERS = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;
const SCHEME = /^([a-z][a-z\d+.-]*):(.*)$/i;
const SEPARATORS = /[\s().\-/]/g;
const DIALABLE = /^(?:\+\d{3,20}|[\d*#]{1,32})$/;
/** What a number may be written with: it begins as a number does, and `--` would look like a switch. */
const WRITTEN_NUMBER = /^(?!.*--)[+\d*#(][\d*#().\- ]*$/;
const PARAMETER = /^[a-z\d-]+(?:=[^\p{Cc}\p{Cf}]*)?$/iu;
const SIP_HOST = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Reads a `tel:` (RFC 3966), `sip:`, `callto:` or `hookswitch:` link. Links come from web pages, mails and other
 * programs, so everything that is not one clean URI is refused: spaces, control characters, switches of the command
 * line, paths, a second URI, headers (`?Route=`, `?body=`). Percent signs are decoded once; what still holds one
 * is no number. Never throws.
 */
export function readLink(text: string): Outcome {
  if (text.length > LONGEST) return fail('too-long');
  if (!URI_CHARACTERS.test(text)) return fail('not-one-link');
  const [, scheme = '', rest = ''] = SCHEME.exec(text) ?? [];
  if (rest.includes('?') || rest.includes('#')) return fail('with-headers');
  const read = READERS.get(scheme.toLowerCase());
  return read === undefined ? fail(scheme === '' ? 'not-one-link' : 'unknown-scheme') : read(rest);
}

const READERS: ReadonlyMap<string, (rest: string) => Outcome> = new Map([
  ['tel', readNumber],
  ['callto', (rest) => readNumber(withoutSlashes(rest))],
  ['sip', readSip],
  ['hookswitch', (rest) => readOrder(withoutSlashes(rest))],
]);

/** Pages write `callto://…` as often as `callto:…`, and browsers may add a slash at the end. */
function withoutSlashes(rest: string): string {
  return rest.replace(/^\/\//, '').replace(/\/$/, '');
}

const ORDERS: ReadonlyMap<string, LinkOrder> = new Map([
  ['answer', 'answer'],
  ['hangup', 'hang-up'],
  ['hang-up', 'hang-up'],
  ['hold', 'hold'],
]);

/** `hookswitch:show`, `dial/<number>`, `history`, `history/<number>`, `call/<id>`, `answer`, `hangup` and `hold`. */
function readOrder(order: string): Outcome {
  const word = order.toLowerCase();
  if (word === 'show') return ok({ kind: 'show' });
  if (word === 'history') return ok({ kind: 'history', number: '' });
  const known = ORDERS.get(word);
  if (known !== undefined) return ok({ kind: 'order', order: known });
  const [, verb = '', number] = /^(dial|history|call)\/([^/]+)$/i.exec(order) ?? [];
  if (number === undefined) return fail('unknown-order');
  if (verb.toLowerCase() === 'call') return readCall(number);
  const read = readNumber(number);
  if (!read.ok || read.value.kind !== 'dial' || verb.toLowerCase() === 'dial') return read;
  return ok({ kind: 'history', number: read.value.number });
}

function readCall(id: string): Outcome {
  const read = CallId.safeParse(id.toLowerCase());
  return read.success ? ok({ kind: 'call', id: read.data }) : fail('not-a-call');
}

/** The user part is what the agent's own phone server is asked for; the host is where a stranger wants it to go. */
function readSip(address: string): Outcome {
  const at = address.lastIndexOf('@');
  const [host = '', ...parameters] = address.slice(at + 1).split(';');
  if (at <= 0 || !SIP_HOST.test(host)) return fail('not-a-number');
  if (!parameters.every((each) => PARAMETER.test(each))) return fail('not-a-number');
  return readNumber(address.slice(0, at));
}

function readNumber(written: string): Outcome {
  const parts = written.split(';').map(decodedOnce);
  if (parts.includes(undefined)) return fail('bad-encoding');
  const [number = '', ...parameters] = parts;
  if (!WRITTEN_NUMBER.test(number)) return fail('not-a-number');
  if (!parameters.every((each) => PARAMETER.test(each ?? ''))) return fail('not-a-number');
  const digits = unwrapNumber([number, ...parameters].join(';')).text.replace(SEPARATORS, '');
  return DIALABLE.test(digits) ? ok({ kind: 'dial', number: digits }) : fail('not-a-number');
}

function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
