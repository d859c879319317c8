import { randomBytes } from 'node:crypto';

import { LineSettings } from '#shared/domain/settings.ts';
import type { DemoScenario } from '#shared/domain/snapshot.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { Timer } from '#core/ports/timer.ts';
import { DEMO_DOMAIN } from './demo-domain.ts';
import { AGENT_EXTENSION, SHARED_SUPPORT_QUEUE, VOICE_EXTENSION, sameNumber } from './demo-numbers.ts';
import { DemoPbx } from './demo-pbx.ts';
import { DemoTelephone, type AnswerPlan } from './demo-telephone.ts';
import { routeOf } from './dial-plan.ts';
import { ANSWERED_ELSEWHERE_AFTER_MS, SCENARIOS, type DemoCall } from './scenarios.ts';

export interface DemoWorldOptions {
  /** The page that the callers speak and hear through; never the agent's. */
  readonly callersMedia: MediaGateway;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

/** What the agent's own connector needs to register at the demo, as at any server. */
export interface DemoLine {
  readonly line: LineSettings;
  readonly password: string;
}

const TALK_MS = 40_000;

/** A telephone exchange with people behind it: the product's first server, on loopback. */
export class DemoWorld {
  readonly #options: DemoWorldOptions;
  readonly #password = randomBytes(18).toString('base64url');
  readonly #pbx: DemoPbx;
  readonly #world: DemoTelephone;
  readonly #colleagues: DemoTelephone;
  readonly #listeners = new Set<(playing: DemoScenario | undefined) => void>();
  readonly #cancels = new Set<() => void>();
  #playing: DemoScenario | undefined;

  constructor(options: DemoWorldOptions) {
    this.#options = options;
    const { clock, timer, logger, callersMedia: media } = options;
    this.#pbx = new DemoPbx({
      realm: DEMO_DOMAIN,
      passwordOf: (user) => (user === AGENT_EXTENSION ? this.#password : undefined),
      dialPlan: (dialled, registered) =>
        routeOf(dialled, { registered, world: this.#world.target, colleagues: this.#colleagues.target }),
      clock,
      timer,
      logger,
    });
    const common = { pbx: this.#pbx, media, timer, logger, answerPlan: planFor };
    this.#world = new DemoTelephone({ ...common, name: 'world' });
    this.#colleagues = new DemoTelephone({ ...common, name: 'colleagues' });
  }

  get playing(): DemoScenario | undefined {
    return this.#playing;
  }

  /** Rejects when loopback refuses a port. */
  async start(): Promise<DemoLine> {
    const server = await this.#pbx.listen();
    await Promise.all([this.#world.start(), this.#colleagues.start()]);
    const line = LineSettings.parse({
      id: 'demo',
      label: 'Demo',
      server,
      user: AGENT_EXTENSION,
      domain: DEMO_DOMAIN,
      country: 'SE',
    });
    return { line, password: this.#password };
  }

  /** Starts the scenario's calls. One scenario at a time: the next may start when all its calls are over. */
  play(scenario: DemoScenario): Result<void, 'busy'> {
    if (this.#playing !== undefined) return fail('busy');
    this.#tell(scenario);
    void Promise.all(SCENARIOS[scenario].map((call) => this.#playCall(call))).then(() =>
      this.#tell(undefined),
    );
    return ok();
  }

  onPlaying(listener: (playing: DemoScenario | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends all calls and closes the exchange. */
  async stop(): Promise<void> {
    for (const cancel of this.#cancels) cancel();
    await Promise.all([this.#world.stop(), this.#colleagues.stop()]);
    await this.#pbx.close();
  }

  async #playCall(call: DemoCall): Promise<void> {
    if (!(await this.#wait(call.startAfterMs))) return;
    const telephone = call.from.startsWith('+') ? this.#world : this.#colleagues;
    await telephone.call(call);
  }

  /** False when the demo stopped meanwhile. */
  #wait(ms: number): Promise<boolean> {
    if (ms === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (goOn: boolean): void => {
        cancelTimer();
        this.#cancels.delete(cancel);
        resolve(goOn);
      };
      const cancel = (): void => settle(false);
      const cancelTimer = this.#options.timer.after(ms, () => settle(true));
      this.#cancels.add(cancel);
    });
  }

  #tell(playing: DemoScenario | undefined): void {
    this.#playing = playing;
    for (const listener of this.#listeners) listener(playing);
  }
}

/** What whoever is called in the demo does. */
function planFor(dialled: string): AnswerPlan {
  if (dialled === SHARED_SUPPORT_QUEUE) {
    return { afterMs: ANSWERED_ELSEWHERE_AFTER_MS, voice: 'answering', talkMs: 3000 };
  }
  if (dialled === VOICE_EXTENSION) return { afterMs: 0, voice: 'answering', talkMs: 120_000 };
  const caller = Object.values(SCENARIOS)
    .flat()
    .find(({ from }) => sameNumber(from, dialled));
  return { afterMs: 2000, voice: caller?.voice ?? 'answering', talkMs: TALK_MS };
}
