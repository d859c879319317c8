import type { CallService } from '#core/calls/call-service.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import { RecordingRetention } from '#core/recording/recording-retention.ts';
import { RecordingService } from '#core/recording/recording-service.ts';
import type { StateKeeper } from '#core/state/state-keeper.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { Base } from './compose-base.ts';

export interface Recording {
  readonly service: RecordingService;
  readonly retention: RecordingRetention;
}

export interface RecordingParts {
  readonly media: MediaGateway;
  /** Asked only when something happens: the calls are made after this. */
  readonly calls: () => CallService;
  readonly keeper: () => StateKeeper;
  /** A part of a call's recording is whole. */
  readonly onKept: (id: CallId) => void;
}

/** Recording on this PC, and the end of old recordings. */
export function composeRecording(base: Base, { media, calls, keeper, onKept }: RecordingParts): Recording {
  const { clock, timer, log, storage } = base;
  const logger = log.child({ part: 'recording' });
  const settings = () => storage.settings.current.recording;
  const service = new RecordingService({
    media,
    store: storage.recordings,
    settings,
    calls: {
      current: (id) => calls().current(id),
      audioOf: (id) => calls().audioOf(id),
      setRecording: (id, recording) => calls().setRecording(id, recording),
    },
    clock,
    logger,
    onKept: (id) => {
      keeper().historyChanged();
      onKept(id);
    },
  });
  const retention = new RecordingRetention({
    store: storage.recordings,
    settings,
    clock,
    timer,
    logger,
    onRemoved: () => keeper().historyChanged(),
  });
  return { service, retention };
}
