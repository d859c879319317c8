import { DEMO_PEOPLE } from '#adapters/telephony/demo/demo-people.ts';
import { DemoWorld as DemoExchange } from '#adapters/telephony/demo/demo-world.ts';
import { DemoCrmServer } from '#adapters/crm/demo/demo-crm-server.ts';
import type { DemoAccess, DemoWorld } from '#core/ports/demo-world.ts';
import { ElectronMediaGateway } from '#platform/electron-media-gateway.ts';
import { openHiddenWindow } from '#platform/hidden-window.ts';
import type { DemoScenario } from '#shared/domain/snapshot.ts';
import { fail, type Result } from '#shared/result.ts';

import type { Base } from './compose-base.ts';

interface Running {
  readonly exchange: DemoExchange;
  readonly records: DemoCrmServer;
  readonly callersMedia: ElectronMediaGateway;
}

/** The whole demo: telephone exchange, callers with a hidden page to speak through, and record pages. */
export class DemoStage implements DemoWorld {
  readonly #base: Base;
  readonly #onPlaying: (scenario: DemoScenario | undefined) => void;
  #running: Running | undefined;

  constructor(base: Base, onPlaying: (scenario: DemoScenario | undefined) => void) {
    this.#base = base;
    this.#onPlaying = onPlaying;
  }

  async start(): Promise<DemoAccess> {
    const { clock, timer, log, paths } = this.#base;
    const logger = log.child({ part: 'demo' });
    const openWindow = () => openHiddenWindow('caller', paths.preload);
    const callersMedia = new ElectronMediaGateway({ openWindow, log: logger });
    const exchange = new DemoExchange({ callersMedia, clock, timer, logger });
    const records = new DemoCrmServer(DEMO_PEOPLE);
    exchange.onPlaying(this.#onPlaying);
    this.#running = { exchange, records, callersMedia };
    try {
      const [{ line, password }] = await Promise.all([exchange.start(), records.start()]);
      return { line, password, pop: records.popSettings(), people: DEMO_PEOPLE };
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    await Promise.all([running.exchange.stop(), running.records.stop()]);
    running.callersMedia.dispose();
  }

  play(scenario: DemoScenario): Result<void, 'busy'> {
    return this.#running === undefined ? fail('busy') : this.#running.exchange.play(scenario);
  }
}
