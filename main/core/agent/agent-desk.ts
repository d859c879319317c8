import type { AgentChoice, AgentSettings, AgentWork, CallGate } from '#shared/domain/agent.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { AgentControl } from '../ports/agent-control.ts';
import type { Timer } from '../ports/timer.ts';
import { QueueMembership, type Membership } from './queue-membership.ts';
import { WrapUpDesk, type WrapUpDeskOptions } from './wrap-up-desk.ts';

export interface AgentDeskOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly control: AgentControl;
  readonly calls: WrapUpDeskOptions['calls'];
  readonly settings: () => AgentSettings;
  readonly gate: () => CallGate;
  readonly onWork: (work: AgentWork) => void;
}

/**
 * The agent's work: what they chose to be, wrap-up, and what the PBX was told of both. What the agent chooses holds
 * once the PBX took it; where it cannot be told, at once. Without a microphone, and in a wrap-up that keeps calls away,
 * the PBX is told to pause, and afterwards what the agent had chosen.
 */
export class AgentDesk implements CallObserver {
  readonly #options: AgentDeskOptions;
  readonly #membership: QueueMembership;
  readonly #wrapUp: WrapUpDesk;
  #choice: AgentChoice = { state: 'ready' };
  /** Chosen, and not taken by the PBX yet. */
  #wanted: AgentChoice | undefined;
  #hasMicrophone = true;
  /** Whether the PBX was told in call-centre mode and has to be told the end of it. */
  #wasMember = false;
  #told = '';

  constructor(options: AgentDeskOptions) {
    const { clock, timer, settings, calls } = options;
    this.#options = options;
    this.#membership = new QueueMembership({
      control: options.control,
      onChange: () => this.#agreed(),
    });
    this.#wrapUp = new WrapUpDesk({ clock, timer, settings, calls, onChange: () => this.refresh() });
  }

  get work(): AgentWork {
    const { callCentre, reasons } = this.#options.settings();
    const { state, problem } = this.#membership;
    const wrapUp = this.#wrapUp.current;
    return {
      choice: this.#choice,
      callCentre,
      reasons,
      pbx: {
        state,
        ...(problem !== undefined && { problem }),
        ...(this.#wanted !== undefined && { wanted: this.#wanted }),
      },
      ...(wrapUp !== undefined && { wrapUp }),
      gate: this.#options.gate(),
    };
  }

  /** Ready by choice, and able to talk. */
  get isReady(): boolean {
    return this.#choice.state === 'ready' && this.#hasMicrophone;
  }

  onCallChanged(change: CallChange): void {
    this.#wrapUp.onCallChanged(change);
  }

  /** Being ready, or not and why. Choosing `ready` in wrap-up ends it. */
  choose(choice: AgentChoice): void {
    this.#wanted = choice;
    if (this.#wrapUp.current !== undefined && choice.state === 'ready') this.#wrapUp.done();
    this.refresh();
  }

  /** From ready to the first reason and back, for a key. */
  toggleReady(): void {
    const [first] = this.#options.settings().reasons;
    const isReady = (this.#wanted ?? this.#choice).state === 'ready';
    if (!isReady) this.choose({ state: 'ready' });
    else if (first !== undefined) this.choose({ state: 'not-ready', reason: first });
  }

  extendWrapUp(): void {
    this.#wrapUp.extend();
  }

  endWrapUp(): void {
    this.#wrapUp.done();
  }

  /** Tells the PBX again what it did not take. */
  retry(): void {
    this.#membership.retry();
  }

  /** Leaves the PBX with what it took last. */
  leaveIt(): void {
    this.#wanted = undefined;
    this.refresh();
  }

  setReachable(reachable: boolean): void {
    this.#membership.setReachable(reachable);
  }

  setMicrophone(hasMicrophone: boolean): void {
    if (hasMicrophone === this.#hasMicrophone) return;
    this.#hasMicrophone = hasMicrophone;
    this.refresh();
  }

  /** There is another line, or another profile of it. */
  lineChanged(): void {
    this.#membership.forget();
  }

  /** Decides anew; call it when settings changed. */
  refresh(): void {
    this.#membership.want(this.#wantedMembership());
    this.#agreed();
  }

  dispose(): void {
    this.#wrapUp.dispose();
  }

  #wantedMembership(): Membership | undefined {
    const { callCentre, wrapUp } = this.#options.settings();
    if (!callCentre) return this.#wasMember ? { loggedIn: false, paused: false } : undefined;
    this.#wasMember = true;
    const isBusy = this.#wrapUp.current !== undefined && !wrapUp.callsDuring;
    const wanted = this.#wanted ?? this.#choice;
    return { loggedIn: true, paused: wanted.state === 'not-ready' || !this.#hasMicrophone || isBusy };
  }

  /** What was chosen holds when the PBX took it, or when there is nothing to tell. */
  #agreed(): void {
    const { state } = this.#membership;
    if (this.#wanted !== undefined && (state === 'agreed' || state === 'alone')) {
      this.#choice = this.#wanted;
      this.#wanted = undefined;
    }
    this.#tell();
  }

  /** Only what changed: every snapshot goes to every page. */
  #tell(): void {
    const { work } = this;
    const text = JSON.stringify(work);
    if (text === this.#told) return;
    this.#told = text;
    this.#options.onWork(work);
  }
}
