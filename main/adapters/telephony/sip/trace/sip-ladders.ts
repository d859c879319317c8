import type { CallLadders } from '#core/ports/call-ladders.ts';
import type { Ladder, LadderMessage } from '#shared/domain/diagnostics.ts';
import type { CallId } from '#shared/domain/ids.ts';

import { readStartLine } from '../wire/start-line.ts';
import type { WireTrace } from '../wire/wire-trace.ts';
import { redactMessage } from './redact-message.ts';

const DIALOGS_MAX = 60;
const MESSAGES_MAX = 120;
/** How a call began tells most: these are never dropped. */
const FIRST_KEPT = 20;

interface Seen {
  readonly direction: 'in' | 'out';
  readonly text: string;
  readonly at: number;
}

interface KeptMessage extends LadderMessage {
  readonly text: string;
}

interface Dialog {
  callId?: CallId;
  dropped: number;
  readonly messages: KeptMessage[];
}

export interface SipLaddersOptions {
  /** Runs later, so that nothing waits on the way from the socket to the ring. */
  readonly later?: (run: () => void) => void;
  /** Hears of every message that was kept, redacted. */
  readonly onKept?: (message: Omit<KeptMessage, 'n'>) => void;
}

/**
 * The messages of the last dialogs that an INVITE began, for every line of the app: at most 60 dialogs of 120 messages.
 * What came in is read in the turn after, redacted, and kept as that; registrations, texts and anything else that is no
 * call is let go of unread.
 */
export class SipLadders implements WireTrace, CallLadders {
  readonly #options: SipLaddersOptions;
  readonly #dialogs = new Map<string, Dialog>();
  readonly #owners = new Map<string, CallId>();
  #seen: Seen[] = [];
  #next = 1;

  constructor(options: SipLaddersOptions = {}) {
    this.#options = options;
  }

  frame(direction: 'in' | 'out', text: string, at: number): void {
    if (text.startsWith('REGISTER ') || text.length < 12) return;
    this.#seen.push({ direction, text, at });
    if (this.#seen.length === 1) (this.#options.later ?? setImmediate)(() => this.#drain());
  }

  belongs(sipCallId: string, callId: CallId): void {
    this.#owners.set(sipCallId, callId);
    const dialog = this.#dialogs.get(sipCallId);
    if (dialog !== undefined) dialog.callId = callId;
    if (this.#owners.size > 2 * DIALOGS_MAX) this.#owners.delete(firstOf(this.#owners));
  }

  calls(): readonly { readonly id: CallId; readonly messages: number }[] {
    this.#drain();
    const counts = new Map<CallId, number>();
    for (const { callId, messages } of this.#dialogs.values())
      if (callId !== undefined) counts.set(callId, (counts.get(callId) ?? 0) + messages.length);
    return [...counts].map(([id, messages]) => ({ id, messages })).toReversed();
  }

  ladder(id: CallId): Ladder | undefined {
    const own = this.#of(id);
    if (own.length === 0) return undefined;
    const messages = own
      .flatMap((dialog) => dialog.messages)
      .toSorted((one, other) => one.at - other.at || one.n - other.n)
      .map(withoutText);
    return { messages, dropped: own.reduce((sum, { dropped }) => sum + dropped, 0) };
  }

  message(id: CallId, n: number): string | undefined {
    return this.#of(id)
      .flatMap((dialog) => dialog.messages)
      .find((message) => message.n === n)?.text;
  }

  #of(id: CallId): readonly Dialog[] {
    this.#drain();
    return [...this.#dialogs.values()].filter(({ callId }) => callId === id);
  }

  #drain(): void {
    const seen = this.#seen;
    this.#seen = [];
    for (const each of seen) this.#take(each);
  }

  #take({ direction, text: raw, at }: Seen): void {
    const { frame, text } = redactMessage(raw);
    const valueOf = (wanted: string) => frame.headers.find(({ name }) => name === wanted)?.value ?? '';
    const start = readStartLine(frame.startLine);
    const sipCallId = valueOf('call-id');
    const method = start.kind === 'request' ? start.method : (valueOf('cseq').split(/\s+/)[1] ?? '');
    const known = this.#dialogs.get(sipCallId);
    if (start.kind === 'malformed' || (known === undefined && !frame.startLine.startsWith('INVITE '))) return;
    const message = {
      at,
      direction,
      method: method.slice(0, 20),
      ...(start.kind === 'response' && { status: start.status, phrase: phraseOf(text) }),
      hasAudio: /\nm=audio/.test(text),
      text,
    };
    this.#keep(known ?? this.#open(sipCallId), message);
    this.#options.onKept?.(message);
  }

  #open(sipCallId: string): Dialog {
    const callId = this.#owners.get(sipCallId);
    const opened: Dialog = { ...(callId !== undefined && { callId }), dropped: 0, messages: [] };
    this.#dialogs.set(sipCallId, opened);
    if (this.#dialogs.size > DIALOGS_MAX) this.#dialogs.delete(firstOf(this.#dialogs));
    return opened;
  }

  #keep(dialog: Dialog, message: Omit<KeptMessage, 'n'>): void {
    dialog.messages.push({ ...message, n: this.#next });
    this.#next += 1;
    if (dialog.messages.length <= MESSAGES_MAX) return;
    dialog.messages.splice(FIRST_KEPT, 1);
    dialog.dropped += 1;
  }
}

function withoutText({ n, at, direction, method, status, phrase, hasAudio }: KeptMessage): LadderMessage {
  const answer = status === undefined ? {} : { status, phrase: phrase ?? '' };
  return { n, at, direction, method, ...answer, hasAudio };
}

/** The server's own words, as they were redacted. */
function phraseOf(text: string): string {
  return (/^SIP\/2\.0\s+\d+[ \t]*([^\n]*)/i.exec(text)?.[1] ?? '').slice(0, 80);
}

function firstOf(kept: ReadonlyMap<string, unknown>): string {
  return kept.keys().next().value ?? '';
}
