import type { CallId } from '#shared/domain/ids.ts';
import type { QualitySummary } from '#shared/domain/quality.ts';

export interface KeptQuality {
  readonly callId: CallId;
  /** When the call ended, epoch ms. */
  readonly at: number;
  /** Opaque name of the network the computer was in; empty when it was in none. */
  readonly network: string;
  readonly summary: QualitySummary;
}

/** How the calls of one network went. */
export interface NetworkCalls {
  readonly network: string;
  readonly calls: number;
  readonly poor: number;
  readonly averageMos: number;
  readonly lastAt: number;
}

/** The quality of past calls. It goes when the call goes from the history. */
export interface QualityStore {
  /** Replaces what was kept for this call. */
  saveQuality(kept: KeptQuality): void;
  quality(id: CallId): QualitySummary | undefined;
  /** Calls in a network that ended after a moment, newest first, at most `limit`. */
  qualityIn(network: string, since: number, limit: number): readonly KeptQuality[];
  /** Networks with calls that ended after a moment, the one used last first, 20 at most; none without a name. */
  networksSince(since: number): readonly NetworkCalls[];
}
