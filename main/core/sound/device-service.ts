import type { SoundDevice, SoundSettings, SoundState } from '#shared/domain/sound.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway, MediaGatewayEvent } from '../ports/media-gateway.ts';
import type { NoticeBoard } from '../state/notice-board.ts';
import { planSound, type SoundPlan } from './sound-plan.ts';

export interface DeviceServiceOptions {
  readonly media: MediaGateway;
  readonly settings: () => SoundSettings;
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
  readonly onState: (state: SoundState) => void;
  readonly logger: Logger;
}

/**
 * Keeps the agent's choice of devices in effect: at the start, when settings change, when a device comes or goes, and
 * in a rebuilt media page. A chosen device that is away is told once, with what is used instead.
 */
export class DeviceService {
  readonly #options: DeviceServiceOptions;
  readonly #stopListening: () => void;
  #devices: readonly SoundDevice[] = [];
  #plan: SoundPlan | undefined;

  constructor(options: DeviceServiceOptions) {
    this.#options = options;
    this.#stopListening = options.media.onEvent((event) => this.#heard(event));
  }

  get devices(): readonly SoundDevice[] {
    return this.#devices;
  }

  /** Where it rings; none is the system's default. */
  get ringDevices(): readonly string[] {
    return this.#plan?.ring ?? [];
  }

  /** Call it when the settings changed, too. */
  refresh(): void {
    const { media, settings, onState, logger } = this.#options;
    const sound = settings();
    const plan = planSound(sound, this.#devices);
    this.#tellAway(plan);
    this.#plan = plan;
    const { microphone, speaker } = plan;
    onState({ devices: this.#devices, microphone, speaker });
    media
      .request('use-sound', { microphone, speaker, voice: sound.voice })
      .catch((error: unknown) => logger.warn('sound.not-used', { error: String(error) }));
  }

  dispose(): void {
    this.#stopListening();
  }

  #heard(event: MediaGatewayEvent): void {
    if (event.type !== 'devices') return;
    this.#devices = event.devices;
    this.refresh();
  }

  #tellAway({ away }: SoundPlan): void {
    const { notices } = this.#options;
    const before = this.#plan?.away;
    for (const kind of ['microphone', 'speaker'] as const) {
      const code = `${kind}-away` as const;
      if (away[kind]?.id === before?.[kind]?.id) continue;
      notices.clear(code);
      const choice = away[kind];
      if (choice !== undefined) notices.add(code, { device: choice.label });
    }
  }
}
