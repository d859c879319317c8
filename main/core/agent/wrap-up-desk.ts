import type { AgentSettings, WrapUp } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Timer } from '../ports/timer.ts';
import { isConversation } from './agent-status.ts';

/** However often it is extended. */
export const WRAP_UP_MAX_MS = 3_600_000;

/**
 * After-call work.
 *
 *     closed ──call-over──▶ open ⟲ extend
 *       ▲                    │
 *       └── done, time-up, next-call
 */
const TRANSITIONS = {
  closed: { 'call-over': 'open' },
  open: { extend: 'open', done: 'closed', 'time-up': 'closed', 'next-call': 'closed' },
} as const;

type WrapUpEvent = keyof typeof TRANSITIONS.closed | keyof typeof TRANSITIONS.open;

export interface WrapUpDeskOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly settings: () => Pick<AgentSettings, 'wrapUp' | 'callCentre'>;
  readonly calls: {
    views(): readonly CallView[];
    /** The card of an ended call stays in view, or gets its usual last words. */
    keepInView(id: CallId, keep: boolean): void;
  };
  readonly onChange: () => void;
}

/**
 * Opens wrap-up after the last of the agent's conversations, keeps that call's card in view and counts down. A next
 * conversation ends it as it is: what was written is saved already.
 */
export class WrapUpDesk implements CallObserver {
  readonly #options: WrapUpDeskOptions;
  #open: WrapUp | undefined;
  #stopTimer: (() => void) | undefined;

  constructor(options: WrapUpDeskOptions) {
    this.#options = options;
  }

  get current(): WrapUp | undefined {
    return this.#open;
  }

  onCallChanged({ kind, call, previous }: CallChange): void {
    if (kind !== 'moved' && kind !== 'started') return;
    if (isConversation(call)) this.#close('next-call');
    else if (call.phase === 'ended' && previous?.phase !== 'ended') this.#callOver(call);
  }

  /** Adds the time of one wrap-up. */
  extend(): void {
    const open = this.#open;
    if (open === undefined || !this.#may('extend')) return;
    const { seconds } = this.#options.settings().wrapUp;
    const until = Math.min(open.until + Math.max(seconds, 30) * 1000, open.since + WRAP_UP_MAX_MS);
    this.#set({ ...open, until });
  }

  done(): void {
    this.#close('done');
  }

  dispose(): void {
    this.#stopTimer?.();
  }

  #callOver(call: CallView): void {
    const { wrapUp, callCentre } = this.#options.settings();
    const isWanted = wrapUp.seconds > 0 && (callCentre || wrapUp.always);
    const goesOn = this.#options.calls.views().some((other) => other.id !== call.id && isConversation(other));
    if (call.answeredAt === undefined || !isWanted || goesOn) return;
    const since = this.#options.clock.now();
    this.#close('next-call');
    if (!this.#may('call-over')) return;
    this.#options.calls.keepInView(call.id, true);
    this.#set({ callId: call.id, since, until: since + wrapUp.seconds * 1000 });
  }

  #set(open: WrapUp): void {
    this.#open = open;
    this.#stopTimer?.();
    const leftMs = Math.max(0, open.until - this.#options.clock.now());
    this.#stopTimer = this.#options.timer.after(leftMs, () => this.#close('time-up'));
    this.#options.onChange();
  }

  #may(event: WrapUpEvent): boolean {
    return event in TRANSITIONS[this.#open === undefined ? 'closed' : 'open'];
  }

  #close(event: Exclude<WrapUpEvent, 'extend' | 'call-over'>): void {
    const open = this.#open;
    if (open === undefined || !this.#may(event)) return;
    this.#stopTimer?.();
    this.#open = undefined;
    this.#options.calls.keepInView(open.callId, false);
    this.#options.onChange();
  }
}
