import type { QualityWord } from '#shared/domain/quality.ts';

export interface LineFacts {
  /** 0..100, of the worse direction. */
  readonly lossPercent: number;
  readonly roundTripMs: number;
  /** How long packets wait in the jitter buffer. */
  readonly bufferMs: number;
  readonly codec: string | undefined;
}

export interface Rating {
  /** Transmission rating factor R, 0..93.2 here. */
  readonly r: number;
  /** Estimated mean opinion score, 1..4.5. */
  readonly mos: number;
}

/** R of a line without any fault: ITU-T G.107 (06/2015), clause 7.7, all parameters at their defaults. */
const FAULTLESS = 93.2;
/** Sampling, packing and coding of 20 ms packets at both ends. */
const CODING_MS = 25;

interface Codec {
  /** Equipment impairment factor without loss. */
  readonly ie: number;
  /** Packet-loss robustness factor. */
  readonly bpl: number;
}

/** ITU-T G.113 (11/2007), table I.4: G.711 with concealment of lost packets (appendix I of G.711). */
const G711: Codec = { ie: 0, bpl: 25.1 };
/**
 * G.113 has no narrowband values for Opus. Without loss it is no worse than G.711 on this scale; 20 for Opus with
 * forward error correction, as WebRTC uses it, is the value that published WebRTC scores use.
 */
const OPUS: Codec = { ie: 0, bpl: 20 };

/**
 * How people would rate the line, by the E-model: R = 93.2 - Id - Ie,eff (ITU-T G.107 clause 7.1; no advantage factor).
 * Id is the delay impairment without echo in the usual simplification (Cole and Rosenbluth, 2001, figure 2), Ie,eff the
 * codec's with random loss (G.107, equation 7-29 with BurstR = 1), and MOS follows from R (G.107, annex B).
 */
export function rateLine({ lossPercent, roundTripMs, bufferMs, codec }: LineFacts): Rating {
  const { ie, bpl } = codec?.toLowerCase().includes('opus') === true ? OPUS : G711;
  const delayMs = roundTripMs / 2 + bufferMs + CODING_MS;
  const delay = 0.024 * delayMs + 0.11 * Math.max(0, delayMs - 177.3);
  const equipment = ie + (95 - ie) * (lossPercent / (lossPercent + bpl));
  const r = Math.max(0, FAULTLESS - delay - equipment);
  return { r, mos: mosOf(r) };
}

/** ITU-T G.107, annex B; below R = 6.5 the cubic would dip under 1. */
function mosOf(r: number): number {
  return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}

/** ITU-T G.109, table 1: from R = 80 on users are satisfied, from 70 on some are not, below that many are not. */
const GOOD_MOS = mosOf(80);
const FAIR_MOS = mosOf(70);

export function wordOf(mos: number): QualityWord {
  if (mos >= GOOD_MOS) return 'good';
  return mos >= FAIR_MOS ? 'fair' : 'poor';
}
