import type { CallId } from '#shared/domain/ids.ts';
import type { QualitySample } from '#shared/domain/quality.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { LocalRecorder } from '../ports/local-recorder.ts';
import type { Logger } from '../ports/logger.ts';
import type { ConnectorMark, IncomingCall, TelephonyConnector } from '../ports/telephony-connector.ts';
import type { Timer } from '../ports/timer.ts';
import type { Outgoing } from '../session/outgoing-line.ts';
import type { AttachedLine } from './attached-line.ts';
import type { MicrophoneFound } from './microphone-found.ts';
import type { TrackedCall } from './tracked-call.ts';

export interface CallServiceOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** Whether a screen pop by hand could open anything for this call; by default when a record was found. */
  readonly canOpenRecord?: (call: TrackedCall) => boolean;
  /** How calls go out unless the agent says otherwise; by default by the first line attached, with its own number. */
  readonly outgoing?: () => Outgoing | undefined;
  /** Lets connections of the media page hear each other; an empty list ends it. */
  readonly mix?: (audio: readonly string[]) => Promise<void>;
  readonly onMark?: (callId: CallId, mark: ConnectorMark, at: number) => void;
  readonly onSample?: (callId: CallId, sample: QualitySample) => void;
  /** Keys that were sent to a call's party. */
  readonly onDigits?: (callId: CallId, digits: string) => void;
  /** Whether the agent's microphone could be opened for a call, whatever key or button began it. */
  readonly onMicrophone?: (microphone: MicrophoneFound) => void;
  /** Records on this PC where the PBX does not; by default nothing does. */
  readonly recorder?: LocalRecorder;
  /** True for a call that is taken care of and must not ring. */
  readonly screen?: (incoming: IncomingCall, line: AttachedLine, connector: TelephonyConnector) => boolean;
}
