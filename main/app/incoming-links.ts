import { readLink, type LinkOrder, type LinkProblem } from '#core/links/read-link.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { StartArguments } from './start-arguments.ts';

/** How long a link keeps the next ones waiting; of those only the last counts. */
const REST_MS = 500;
const SHOW = 'hookswitch:show';

/** What links can lead to. None of it places a call that the agent could not stop, or touches one unless they allow it. */
export interface LinkTarget {
  show(): void;
  /** Shows the panel with the number, to be called as the agent's policy for links says. */
  offer(number: string): void;
  /** Shows the past calls, those of this number where there is one. */
  history(number: string): void;
  /** Shows one call: among those that go on, or in the history. */
  call(id: CallId): void;
  /** Does what a link says to a call, or only shows the panel, as the agent's policy for links says. */
  order(order: LinkOrder): void;
  unreadable(problem: LinkProblem): void;
}

/**
 * Links from the command line, from second starts and from macOS. They wait until the app can show them, and a flood
 * of them is served once per `REST_MS`, with the last one, so that no page can keep pulling the panel up.
 */
export class IncomingLinks {
  readonly #timer: Timer;
  #target: LinkTarget | undefined;
  #waiting: string | undefined;
  #stopRest: (() => void) | undefined;

  constructor(options: { readonly timer: Timer }) {
    this.#timer = options.timer;
  }

  /** A second start: its link, or else the wish to see the panel; a start with the computer wants neither. */
  takeStart({ link, hidden }: StartArguments): void {
    if (link !== undefined) this.take(link);
    else if (!hidden) this.wake();
  }

  take(link: string): void {
    this.#waiting = link;
    this.#serve();
  }

  /** Shows the panel; a link that waits is not lost by it, since macOS says both when it opens one. */
  wake(): void {
    this.#waiting ??= SHOW;
    this.#serve();
  }

  /** From now on links are served, first the one that waits. */
  serveTo(target: LinkTarget): void {
    this.#target = target;
    this.#serve();
  }

  dispose(): void {
    this.#target = undefined;
    this.#stopRest?.();
  }

  #serve(): void {
    const link = this.#waiting;
    const target = this.#target;
    if (link === undefined || target === undefined || this.#stopRest !== undefined) return;
    this.#waiting = undefined;
    this.#stopRest = this.#timer.after(REST_MS, () => {
      this.#stopRest = undefined;
      this.#serve();
    });
    follow(link, target);
  }
}

function follow(text: string, target: LinkTarget): void {
  const link = readLink(text);
  if (!link.ok) target.unreadable(link.problem);
  else if (link.value.kind === 'dial') target.offer(link.value.number);
  else if (link.value.kind === 'history') target.history(link.value.number);
  else if (link.value.kind === 'call') target.call(link.value.id);
  else if (link.value.kind === 'order') target.order(link.value.order);
  else target.show();
}
