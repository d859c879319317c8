import { foldNumberText } from './fold-number-text.ts';

/** A number without the URI around it. */
export interface UnwrappedNumber {
  /** The number as written, folded to ASCII, without scheme, host and parameters. */
  readonly text: string;
  /** RFC 3966 `ext`. */
  readonly extension?: string;
}

const SCHEME = /^(?:tel|sips?|callto):(?:\/\/)?/i;
const GLOBAL_CONTEXT = /^\+\d{1,7}$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parameter(parameters: readonly string[], name: string): string | undefined {
  const found = parameters.find((each) => each.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/**
 * Takes `tel:`, `sip:`, `sips:` and `callto:` apart. A global `phone-context` (RFC 3966 section 5.1.5) goes in front
 * of a local number; a host name as context says nothing about the number and is dropped.
 */
export function unwrapNumber(raw: string): UnwrappedNumber {
  const folded = foldNumberText(raw);
  const bare = decoded(folded.replace(SCHEME, ''));
  const [address = '', ...parameters] = bare.split(';').map((part) => part.trim());
  const user = (address.split('@')[0] ?? '').replace(/^"|"$/g, '').trim();
  const context = parameter(parameters, 'phone-context')?.replace(/[-. ()]/g, '');
  const isLocal = context !== undefined && GLOBAL_CONTEXT.test(context) && !user.startsWith('+');
  const text = isLocal ? `${context}${user.replace(/^0/, '')}` : user;
  const extension = parameter(parameters, 'ext')?.replace(/\D/g, '');
  return extension === undefined || extension === '' ? { text } : { text, extension };
}
