import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { PopSettings } from '#shared/domain/settings.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { assertNever } from '#shared/assert-never.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { CrmAdapter, RecordContext } from '../ports/crm-adapter.ts';
import type { ExternalOpener } from '../ports/external-opener.ts';
import type { Timer } from '../ports/timer.ts';
import { decidePop, isPopMoment, type PopDecision } from './pop-rules.ts';
import { recordContext } from './record-context.ts';

type Opening = Exclude<PopDecision, { readonly kind: 'skip' }>;

/** The part of the call service that keeps what popped. */
export interface PopKeeper {
  setPop(callId: CallId, pop: ScreenPop): void;
  current(callId: CallId): CallView | undefined;
}

export interface ScreenPopOptions {
  readonly calls: PopKeeper;
  readonly settings: () => PopSettings;
  /** The CRM whose records open; asked anew each time, so that changed settings count at once. */
  readonly crm: () => CrmAdapter;
  readonly opener: ExternalOpener;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** How long a pop waits for a lookup that is slower than the ring: later, a page would surprise the agent. */
export const POP_PATIENCE_MS = 2000;

/**
 * Opens the record of a call in the browser: by itself at the configured moment, at most once per call, with the
 * reason kept with the call either way; by hand as often as the agent asks.
 */
export class ScreenPopService implements CallObserver {
  readonly #options: ScreenPopOptions;
  /** Calls whose own pop is decided. */
  readonly #decided = new Set<CallId>();
  readonly #waiting = new Map<CallId, () => void>();

  constructor(options: ScreenPopOptions) {
    this.#options = options;
  }

  onCallChanged({ call }: CallChange): void {
    if (call.phase === 'ended') {
      this.#stopWaiting(call.id);
      this.#decided.delete(call.id);
      return;
    }
    if (this.#decided.has(call.id) || call.pop.state !== 'none') return;
    if (!isPopMoment(this.#options.settings().moment, call)) return;
    if (call.lookup.state !== 'pending') {
      this.#decide(call);
    } else if (!this.#waiting.has(call.id)) {
      this.#waiting.set(
        call.id,
        this.#options.timer.after(POP_PATIENCE_MS, () => this.#decideNow(call.id)),
      );
    }
  }

  /** Opens a record because the agent asked: the given match, else the one the card shows, else the form for a new one. */
  async openByHand(call: CallView, matchId?: string): Promise<Result<void, RecordProblem>> {
    const wanted = matchId ?? call.lookup.chosen;
    const match = call.lookup.matches.find((each) => each.id === wanted);
    if (matchId !== undefined && match === undefined) return fail('no-such-match');
    this.#stopWaiting(call.id);
    this.#decided.add(call.id);
    const isRecord = match !== undefined && match.recordType !== 'past-call';
    const opened = await this.#open(call, isRecord ? { kind: 'record', match } : { kind: 'new-record' });
    const isFirst = call.pop.state !== 'opened';
    if (opened.ok && isFirst) this.#keep(call, { state: 'opened', reason: 'by-hand', ...opened.value });
    return opened.ok ? ok() : opened;
  }

  dispose(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #stopWaiting(callId: CallId): void {
    this.#waiting.get(callId)?.();
    this.#waiting.delete(callId);
  }

  #decideNow(callId: CallId): void {
    const call = this.#options.calls.current(callId);
    if (call !== undefined && call.phase !== 'ended') this.#decide(call);
  }

  #decide(call: CallView): void {
    this.#stopWaiting(call.id);
    this.#decided.add(call.id);
    const decision = decidePop(this.#options.settings(), call, call.lookup);
    if (decision.kind === 'skip') {
      this.#keep(call, { state: 'skipped', reason: decision.reason });
      return;
    }
    void this.#openByRule(call, decision);
  }

  async #openByRule(call: CallView, decision: Opening): Promise<void> {
    const opened = await this.#open(call, decision);
    if (opened.ok) {
      this.#keep(call, { state: 'opened', reason: 'rule', ...opened.value });
      return;
    }
    const { problem } = opened;
    const reason = problem === 'no-template' ? 'no-rule' : problem === 'no-such-match' ? 'no-match' : problem;
    this.#keep(call, { state: 'failed', reason });
  }

  async #open(call: CallView, decision: Opening): Promise<Result<Partial<ScreenPop>, RecordProblem>> {
    const crm = this.#options.crm();
    const match = decision.kind === 'record' ? decision.match : undefined;
    const url = urlFor(crm, decision, recordContext(call, match));
    if (!url.ok) return url;
    const opened = await this.#options.opener.open(url.value, crm.hosts);
    if (!opened.ok) return opened;
    const afterMs = Math.max(0, Math.round(this.#options.clock.now() - (call.ringingAt ?? call.startedAt)));
    const host = new URL(url.value).host;
    return ok({ host, afterMs, ...(match === undefined ? {} : { matchId: match.id }) });
  }

  #keep(call: CallView, pop: ScreenPop): void {
    this.#options.calls.setPop(call.id, pop);
  }
}

function urlFor(crm: CrmAdapter, decision: Opening, context: RecordContext): Result<string, RecordProblem> {
  switch (decision.kind) {
    case 'record':
      return crm.recordUrl(context);
    case 'search':
      return crm.searchUrl(context);
    case 'new-record':
      return crm.newRecordUrl(context);
    default:
      return assertNever(decision);
  }
}
