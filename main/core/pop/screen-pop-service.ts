import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { PopReason, ScreenPop } from '#shared/domain/screen-pop.ts';
import type { PopSettings } from '#shared/domain/settings.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { assertNever } from '#shared/assert-never.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { CrmAdapter, RecordContext } from '../ports/crm-adapter.ts';
import type { ExternalOpener } from '../ports/external-opener.ts';
import type { Timer } from '../ports/timer.ts';
import { LookupPatience } from './lookup-patience.ts';
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
  /** A page that should have opened by itself did not. */
  readonly onFailed: (call: CallView, problem: RecordProblem) => void;
}

/**
 * Opens the record of a call in the browser: by itself at the configured moment, at most once per call, with the
 * reason kept with the call either way; by hand as often as the agent asks. What the agent asks for by hand before the
 * lookup has found anybody waits for the lookup, and stands for the call's own pop.
 */
export class ScreenPopService implements CallObserver {
  readonly #options: ScreenPopOptions;
  readonly #patience: LookupPatience;
  /** Calls whose own pop is decided. */
  readonly #decided = new Set<CallId>();
  /** Monotonic times at which calls began. */
  readonly #startTicks = new Map<CallId, number>();

  constructor(options: ScreenPopOptions) {
    this.#options = options;
    this.#patience = new LookupPatience(options.timer);
  }

  onCallChanged({ kind, call, at }: CallChange): void {
    if (kind === 'left') {
      this.#decided.delete(call.id);
      this.#startTicks.delete(call.id);
      return;
    }
    if (!this.#startTicks.has(call.id)) {
      this.#startTicks.set(call.id, this.#options.clock.monotonic() - (at - call.startedAt));
    }
    const isPending = call.lookup.state === 'pending' && call.phase !== 'ended';
    if (!isPending) this.#patience.letGo(call.id);
    if (!this.#isDue(call)) return;
    if (!isPending) this.#decide(call);
    else if (!this.#patience.waitsFor(call.id)) this.#patience.wait(call.id, () => this.#decideNow(call.id));
  }

  /** Opens a record because the agent asked: the given match, else the one the card shows, else the form for a new one. */
  async openByHand(asked: CallView, matchId?: string): Promise<Result<void, RecordProblem>> {
    this.#decided.add(asked.id);
    const call = await this.#whenKnown(asked, matchId);
    const wanted = matchId ?? call.lookup.chosen;
    const match = call.lookup.matches.find((each) => each.id === wanted);
    if (matchId !== undefined && match === undefined) return fail('no-such-match');
    const isRecord = match !== undefined && match.recordType !== 'past-call';
    const opened = await this.#open(call, isRecord ? { kind: 'record', match } : { kind: 'new-record' });
    const isFirst = this.#current(call).pop.state !== 'opened';
    if (isFirst && opened.ok) this.#keep(call, { state: 'opened', reason: 'by-hand', ...opened.value });
    if (isFirst && !opened.ok) this.#keep(call, { state: 'failed', reason: reasonOf(opened.problem) });
    return opened.ok ? ok() : opened;
  }

  dispose(): void {
    this.#patience.dispose();
  }

  #isDue(call: CallView): boolean {
    if (this.#decided.has(call.id) || call.pop.state !== 'none') return false;
    return isPopMoment(this.#options.settings().moment, call);
  }

  #whenKnown(call: CallView, matchId: string | undefined): Promise<CallView> {
    const isKnown = call.lookup.state !== 'pending' || call.lookup.matches.length > 0;
    if (isKnown || matchId !== undefined || call.phase === 'ended') return Promise.resolve(call);
    return new Promise((resolve) => {
      this.#patience.wait(call.id, () => resolve(this.#current(call)));
    });
  }

  #current(call: CallView): CallView {
    return this.#options.calls.current(call.id) ?? call;
  }

  #decideNow(callId: CallId): void {
    const call = this.#options.calls.current(callId);
    if (call !== undefined && this.#isDue(call)) this.#decide(call);
  }

  #decide(call: CallView): void {
    this.#decided.add(call.id);
    const decision = decidePop(this.#options.settings(), this.#options.crm(), call);
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
    this.#keep(call, { state: 'failed', reason: reasonOf(opened.problem) });
    this.#options.onFailed(call, opened.problem);
  }

  async #open(call: CallView, decision: Opening): Promise<Result<Partial<ScreenPop>, RecordProblem>> {
    const crm = this.#options.crm();
    const match = decision.kind === 'record' ? decision.match : undefined;
    const url = urlFor(crm, decision, recordContext(call, match));
    if (!url.ok) return url;
    const opened = await this.#options.opener.open(url.value, crm.hosts);
    if (!opened.ok) return opened;
    const host = new URL(url.value).host;
    return ok({ host, ...this.#sinceRinging(call), ...(match === undefined ? {} : { matchId: match.id }) });
  }

  #sinceRinging({ id, startedAt, ringingAt }: CallView): Pick<ScreenPop, 'afterMs'> {
    const startTick = this.#startTicks.get(id);
    if (startTick === undefined) return {};
    const ringTick = startTick + ((ringingAt ?? startedAt) - startedAt);
    return { afterMs: Math.max(0, Math.round(this.#options.clock.monotonic() - ringTick)) };
  }

  #keep(call: CallView, pop: ScreenPop): void {
    this.#options.calls.setPop(call.id, pop);
  }
}

function reasonOf(problem: RecordProblem): PopReason {
  if (problem === 'no-template') return 'no-rule';
  return problem === 'no-such-match' ? 'no-match' : problem;
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
