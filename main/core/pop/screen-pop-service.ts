import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PopRuleRef, PopRuleSet, PopTrigger } from '#shared/domain/pop-rules.ts';
import type { PopReason, ScreenPop } from '#shared/domain/screen-pop.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExternalOpener } from '../ports/external-opener.ts';
import type { Timer } from '../ports/timer.ts';
import { decidePop, type PopDecision, type PopOpening, type PopWebhook } from './decide-pop.ts';
import { LookupPatience } from './lookup-patience.ts';
import { factsOfCall, foundOf } from './pop-facts.ts';
import { matchOf, pageOf, reasonOf, type PopPages } from './pop-page.ts';
import { leftToAgent } from './left-to-agent.ts';
import { reachedTriggers, type OwnTrigger } from './reached-triggers.ts';
import { recordContext } from './record-context.ts';
import { RepeatGuard } from './repeat-guard.ts';

/** The part of the call service that keeps what popped. */
export interface PopKeeper {
  setPop(callId: CallId, pop: ScreenPop): void;
  current(callId: CallId): CallView | undefined;
}

export interface ScreenPopOptions {
  readonly calls: PopKeeper;
  /** Asked anew each time, like the pages, so that changed settings count at once. */
  readonly rules: () => PopRuleSet;
  readonly pages: () => PopPages;
  /** Whether the record's CRM shows a card of its own for calls. */
  readonly showsCard: (match: Match) => boolean;
  readonly opener: ExternalOpener;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Tells a web address instead of opening a page; returns its host. */
  readonly tell: (call: CallView, webhook: PopWebhook) => Result<string, PopReason>;
  /** A page that should have opened by itself did not. */
  readonly onFailed: (call: CallView, problem: RecordProblem) => void;
}

/**
 * Opens the record of a call in the browser: by itself as the rules say, at most one page per moment and none twice,
 * with the reason kept with the call either way; by hand as often as the agent asks. What the agent asks for by hand
 * before the lookup has found anybody waits for the lookup, and stands for what would pop while the call goes on.
 */
export class ScreenPopService implements CallObserver {
  readonly #options: ScreenPopOptions;
  readonly #patience: LookupPatience;
  readonly #guard: RepeatGuard;
  /** The moments of calls that are decided. */
  readonly #decided = new Map<CallId, Set<OwnTrigger>>();
  /** Monotonic times at which calls began. */
  readonly #startTicks = new Map<CallId, number>();

  constructor(options: ScreenPopOptions) {
    this.#options = options;
    this.#patience = new LookupPatience(options.timer);
    this.#guard = new RepeatGuard(options.clock);
  }

  onCallChanged({ kind, call, at }: CallChange): void {
    if (kind === 'left') {
      this.#decided.delete(call.id);
      this.#startTicks.delete(call.id);
      this.#guard.forget(call.id);
      return;
    }
    if (!this.#startTicks.has(call.id)) {
      this.#startTicks.set(call.id, this.#options.clock.monotonic() - (at - call.startedAt));
    }
    const isPending = call.lookup.state === 'pending' && call.phase !== 'ended';
    if (!isPending) this.#patience.letGo(call.id);
    if (this.#dueOf(call).length === 0) return;
    if (!isPending) this.#decideAll(call, false);
    else if (!this.#patience.waitsFor(call.id))
      this.#patience.wait(call.id, this.#options.rules().waitMs, () => this.#decideNow(call.id));
  }

  /**
   * Opens a record because the agent asked: the given match, else what a rule for this says, else the one the card
   * shows, else the form for a new one.
   */
  async openByHand(asked: CallView, matchId?: string): Promise<Result<void, RecordProblem>> {
    for (const trigger of ['ring', 'answer'] as const) this.#markDecided(asked.id, trigger);
    const call = await this.#whenKnown(asked, matchId);
    const opening = this.#wishOf(call, matchId);
    if (opening === undefined) return fail('no-such-match');
    if (opening.kind === 'webhook') {
      this.#tell(call, opening);
      return ok();
    }
    const opened = await this.#open(call, opening);
    const isFirst = this.#current(call).pop.state !== 'opened';
    if (isFirst && opened.ok) this.#keep(call, { state: 'opened', reason: 'by-hand', ...opened.value });
    if (isFirst && !opened.ok) this.#keep(call, { state: 'failed', reason: reasonOf(opened.problem) });
    return opened.ok ? ok() : opened;
  }

  /**
   * The agent said which of several it is: its record opens, where rules left it at that because there were several, or
   * opened a page without a record. Where records open by hand only, nothing does.
   */
  openChosen(call: CallView, matchId: string): void {
    if (leftToAgent(call)) void this.openByHand(call, matchId);
  }

  dispose(): void {
    this.#patience.dispose();
  }

  #wishOf(call: CallView, matchId: string | undefined): PopOpening | PopWebhook | undefined {
    const wanted = matchId ?? call.lookup.chosen;
    const match = call.lookup.matches.find((each) => each.id === wanted) ?? this.#guess(call, matchId);
    if (matchId !== undefined && match === undefined) return undefined;
    const decision = matchId === undefined ? this.#ask(call, 'manual', false) : ({ kind: 'none' } as const);
    if (decision.kind !== 'none' && decision.kind !== 'skip') return decision;
    const isRecord = match !== undefined && match.recordType !== 'past-call';
    if (isRecord) return { kind: 'record', match };
    return foundOf(factsOfCall(call)) === 'several' ? { kind: 'search' } : { kind: 'new-record' };
  }

  /** Where nothing else is offered for several records, the best of them is better than an empty form. */
  #guess({ lookup: { matches } }: CallView, matchId: string | undefined): Match | undefined {
    const { searchUrl } = this.#options.pages().crm.capabilities;
    return matchId === undefined && !searchUrl ? matches[0] : undefined;
  }

  #ask(call: CallView, trigger: PopTrigger, isLate: boolean): PopDecision {
    const { rules, pages } = this.#options;
    return decidePop({ set: rules(), trigger, facts: factsOfCall(call), crm: pages().crm, isLate });
  }

  /** What has come and is not decided. A moment that no rule is about stays open, for rules may change. */
  #dueOf(call: CallView): readonly OwnTrigger[] {
    const decided = this.#decided.get(call.id);
    return reachedTriggers(call).filter(
      (trigger) => decided?.has(trigger) !== true && this.#ask(call, trigger, false).kind !== 'none',
    );
  }

  #markDecided(id: CallId, trigger: OwnTrigger): void {
    this.#decided.set(id, (this.#decided.get(id) ?? new Set()).add(trigger));
  }

  #whenKnown(call: CallView, matchId: string | undefined): Promise<CallView> {
    const isKnown = call.lookup.state !== 'pending' || call.lookup.matches.length > 0;
    if (isKnown || matchId !== undefined || call.phase === 'ended') return Promise.resolve(call);
    return new Promise((resolve) => {
      this.#patience.wait(call.id, this.#options.rules().waitMs, () => resolve(this.#current(call)));
    });
  }

  #current(call: CallView): CallView {
    return this.#options.calls.current(call.id) ?? call;
  }

  #decideNow(callId: CallId): void {
    const call = this.#options.calls.current(callId);
    if (call === undefined) return;
    this.#decideAll(call, call.lookup.state === 'pending' && call.phase !== 'ended');
  }

  #decideAll(call: CallView, isLate: boolean): void {
    for (const trigger of this.#dueOf(call)) {
      this.#markDecided(call.id, trigger);
      const decision = this.#ask(call, trigger, isLate);
      if (decision.kind === 'skip') this.#skip(call, decision.reason, decision.rule);
      else if (decision.kind === 'webhook') this.#tell(call, decision);
      else if (decision.kind !== 'none') void this.#openByRule(call, decision, isLate);
    }
  }

  async #openByRule(call: CallView, opening: PopOpening, isLate: boolean): Promise<void> {
    const { repeatSeconds, leaveToCrmCard } = this.#options.rules();
    const match = matchOf(opening);
    if (leaveToCrmCard && opening.kind === 'record' && this.#options.showsCard(opening.match)) {
      this.#skip(call, 'crm-shows-card', opening.rule);
      return;
    }
    const page = pageName(opening, call);
    if (this.#guard.has(call.id, page)) return;
    if (this.#guard.isRecent(page, repeatSeconds)) {
      this.#skip(call, 'already-opened', opening.rule);
      return;
    }
    const opened = await this.#open(call, opening);
    const rule = opening.rule === undefined ? {} : { rule: opening.rule };
    if (opened.ok) {
      const reason = isLate && match === undefined && opening.rule === undefined ? 'late' : 'rule';
      this.#keep(call, { state: 'opened', reason, ...rule, ...opened.value });
      return;
    }
    this.#keep(call, { state: 'failed', reason: reasonOf(opened.problem), ...rule });
    this.#options.onFailed(call, opened.problem);
  }

  /** What a web address was told is news only while no page has opened. */
  #tell(call: CallView, webhook: PopWebhook): void {
    const { rule, match } = webhook;
    const told = this.#options.tell(call, webhook);
    if (this.#current(call).pop.state === 'opened') return;
    this.#keep(
      call,
      told.ok
        ? { state: 'told', reason: 'rule', rule, host: told.value, ...(match && { matchId: match.id }) }
        : { state: 'failed', reason: told.problem, rule },
    );
  }

  async #open(call: CallView, opening: PopOpening): Promise<Result<Partial<ScreenPop>, RecordProblem>> {
    const pages = this.#options.pages();
    const match = matchOf(opening);
    const url = pageOf(opening, recordContext(call, match), pages);
    if (!url.ok) return url;
    // Before the browser is asked, so that what comes while it starts counts as the repeat that it is.
    this.#guard.opened(call.id, pageName(opening, call));
    const opened = await this.#options.opener.open(url.value, pages.crm.hosts);
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

  /** That nothing opens is news only while nothing has opened. */
  #skip(call: CallView, reason: NonNullable<ScreenPop['reason']>, rule: PopRuleRef | undefined): void {
    const { state } = this.#current(call).pop;
    if (state === 'opened' || state === 'told') return;
    this.#keep(call, { state: 'skipped', reason, ...(rule !== undefined && { rule }) });
  }

  #keep(call: CallView, pop: ScreenPop): void {
    this.#options.calls.setPop(call.id, pop);
  }
}

/** By what a page is known again: its record, or what is opened for whom. */
function pageName(opening: PopOpening, { party }: CallView): string {
  if (opening.kind === 'record') return `record ${opening.match.id}`;
  const address = opening.kind === 'address' ? opening.url : '';
  return `${opening.kind} ${party.number.e164 ?? party.number.raw} ${address}`;
}
