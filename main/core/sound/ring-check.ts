import type { RingSettings } from '#shared/domain/ring.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { NoticeBoard } from '../state/notice-board.ts';
import type { DeviceService } from './device-service.ts';
import { RING_PROBLEMS, ringProblem } from './ring-path.ts';

export interface RingCheckOptions {
  readonly media: MediaGateway;
  readonly devices: Pick<DeviceService, 'devices' | 'ringDevices'>;
  readonly settings: () => RingSettings;
  /** Whether calls can come at all: nobody needs a ring before the sign-in. */
  readonly isSignedIn: () => boolean;
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
  readonly logger: Logger;
}

/** Says that a ring would not be heard, before the first call is missed, and takes it back when it would. */
export class RingCheck {
  readonly #options: RingCheckOptions;
  #told: string | undefined;

  constructor(options: RingCheckOptions) {
    this.#options = options;
  }

  /** At the sign-in, and whenever settings or devices changed. */
  async check(): Promise<void> {
    const problem = this.#options.isSignedIn() ? await this.#problem() : undefined;
    if (problem === this.#told) return;
    this.#told = problem;
    for (const code of RING_PROBLEMS) this.#options.notices.clear(code);
    if (problem !== undefined) this.#options.notices.add(problem);
  }

  async #problem(): Promise<ReturnType<typeof ringProblem>> {
    const { media, devices, settings, logger } = this.#options;
    const wanted = devices.ringDevices;
    try {
      const { failed } = await media.request('ring-check', { devices: [...wanted] });
      return ringProblem(settings(), devices.devices, { wanted, failed });
    } catch (error) {
      logger.warn('ring.not-checked', { error: String(error) });
      return undefined;
    }
  }
}
