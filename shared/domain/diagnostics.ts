import type { CallDirection, CallResult } from './call.ts';
import type { CallId, LineId } from './ids.ts';
import type { PartyNumber } from './party.ts';
import type { ReachProblem } from './reachability.ts';

/**
 * A stretch of time on one line: `fine` nothing was wrong that we know of · `lost` calls could not reach the agent ·
 * `closed` Hookswitch did not run. Epoch ms.
 */
export interface ReachPart {
  readonly kind: 'fine' | 'lost' | 'closed';
  readonly from: number;
  readonly to: number;
  readonly problem?: ReachProblem;
}

/** A ping that was answered, and how long the way there and back took. */
export interface AnsweredPing {
  readonly at: number;
  readonly tookMs: number;
}

/** What is known of a line's connection over time; how it is now stands in the snapshot. */
export interface LineRecord {
  readonly lineId: LineId;
  readonly label: string;
  /** The last 24 hours, oldest first, without gaps. */
  readonly day: readonly ReachPart[];
  /** The last minutes, oldest first. */
  readonly pings: readonly AnsweredPing[];
}

/** A call whose messages are still in memory. */
export interface LadderCall {
  readonly id: CallId;
  readonly at: number;
  readonly direction: CallDirection;
  readonly name: string;
  readonly number: PartyNumber;
  readonly result?: CallResult;
  readonly messages: number;
}

/** One message on the way between the app (left) and the phone system (right). */
export interface LadderMessage {
  /** Names it when its text is asked for. */
  readonly n: number;
  readonly at: number;
  readonly direction: 'in' | 'out';
  /** INVITE, ACK, …; of a response the method it answers. */
  readonly method: string;
  readonly status?: number;
  /** What the server called the status. */
  readonly phrase?: string;
  /** It carries a description of the audio. */
  readonly hasAudio: boolean;
}

export interface Ladder {
  readonly messages: readonly LadderMessage[];
  /** Messages from the middle of a long call that found no room. */
  readonly dropped: number;
}

/** How calls went in one network, over the last 90 days. */
export interface NetworkQuality {
  /** The one the computer is in now. */
  readonly isHere: boolean;
  readonly calls: number;
  readonly poor: number;
  readonly averageMos: number;
  /** When the last of them ended. */
  readonly lastAt: number;
}

export interface DiagnosticsReport {
  readonly now: number;
  readonly lines: readonly LineRecord[];
  readonly calls: readonly LadderCall[];
  readonly networks: readonly NetworkQuality[];
  /** Until when the log is detailed; missing while it is as ever. */
  readonly detailedUntil?: number;
}

/** What a support bundle can hold; texts in the catalog under `diagnostics.bundle.part.*`. */
export type BundlePart = 'overview' | 'settings' | 'reachability' | 'calls' | 'messages' | 'log';

/** One file of a support bundle, before it is written. `bytes` is what it has without compression. */
export interface BundleFile {
  readonly name: string;
  readonly part: BundlePart;
  readonly bytes: number;
}
