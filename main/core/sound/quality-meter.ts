import type { LineQuality, QualitySample, QualitySummary } from '#shared/domain/quality.ts';
import { rateLine, wordOf } from './e-model.ts';

/** Seconds over which a line is judged: one lost packet is no bad line, five bad seconds are. */
const WINDOW = 5;
const SERIES_MAX = 60;
/** Seconds between two changes that are told. */
const CALM = 2;
/** Changes smaller than this are noise, and told only along with others. */
const NOISE = { mos: 0.1, lossPercent: 1, jitterMs: 5, roundTripMs: 10 } as const;

interface Point {
  readonly mos: number;
  readonly lossPercent: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | undefined;
}

/** Judges the line of one call, second by second. */
export class QualityMeter {
  #window: readonly QualitySample[] = [];
  #points: Point[] = [];
  /** How many seconds a point of the series stands for. */
  #secondsPerPoint = 1;
  #pending: Point[] = [];
  #told: LineQuality | undefined;
  #sinceTold = 0;
  #last: LineQuality | undefined;

  /** The line as it is now, or nothing while it has not changed enough to be told. */
  add(sample: QualitySample): LineQuality | undefined {
    this.#window = [...this.#window, sample].slice(-WINDOW);
    const quality = judge(this.#window);
    this.#last = quality;
    this.#keep(quality);
    this.#sinceTold += 1;
    if (this.#told !== undefined && (this.#sinceTold < CALM || !isNews(this.#told, quality)))
      return undefined;
    this.#told = quality;
    this.#sinceTold = 0;
    return quality;
  }

  /** Nothing when the call was too short to say anything. */
  summary(): QualitySummary | undefined {
    const last = this.#last;
    const points = this.#pending.length > 0 ? [...this.#points, meanOf(this.#pending)] : this.#points;
    if (last === undefined || points.length === 0) return undefined;
    const whole = meanOf(points);
    const roundTrip = whole.roundTripMs === undefined ? {} : { roundTripMs: Math.round(whole.roundTripMs) };
    return {
      averageMos: oneDecimal(whole.mos),
      leastMos: oneDecimal(Math.min(...points.map(({ mos }) => mos))),
      word: wordOf(whole.mos),
      lossPercent: oneDecimal(whole.lossPercent),
      jitterMs: Math.round(whole.jitterMs),
      ...roundTrip,
      ...(last.codec !== undefined && { codec: last.codec }),
      ...(last.path !== undefined && { path: last.path }),
      series: points.map(({ mos }) => oneDecimal(mos)),
    };
  }

  #keep({ mos, lossInPercent, lossOutPercent, jitterMs, roundTripMs }: LineQuality): void {
    this.#pending.push({ mos, lossPercent: Math.max(lossInPercent, lossOutPercent), jitterMs, roundTripMs });
    if (this.#pending.length < this.#secondsPerPoint) return;
    this.#points.push(meanOf(this.#pending));
    this.#pending = [];
    if (this.#points.length < SERIES_MAX) return;
    this.#points = pairsOf(this.#points).map(meanOf);
    this.#secondsPerPoint *= 2;
  }
}

function judge(samples: readonly QualitySample[]): LineQuality {
  const last = samples.at(-1);
  const lost = sum(samples.map((sample) => sample.lost));
  const expected = lost + sum(samples.map((sample) => sample.received));
  const lossIn = expected === 0 ? 0 : (100 * lost) / expected;
  const lossOut = 100 * (mean(samples.flatMap(({ lostOut }) => lostOut ?? [])) ?? 0);
  const roundTripMs = mean(samples.flatMap((sample) => sample.roundTripMs ?? []));
  const { mos } = rateLine({
    lossPercent: Math.max(lossIn, lossOut),
    roundTripMs: roundTripMs ?? 0,
    bufferMs: mean(samples.flatMap(({ bufferMs }) => bufferMs ?? [])) ?? 0,
    codec: last?.codec,
  });
  return {
    mos: oneDecimal(mos),
    word: wordOf(mos),
    lossInPercent: oneDecimal(lossIn),
    lossOutPercent: oneDecimal(lossOut),
    jitterMs: Math.round(mean(samples.flatMap(({ jitterMs }) => jitterMs ?? [])) ?? 0),
    ...(roundTripMs !== undefined && { roundTripMs: Math.round(roundTripMs) }),
    ...(last?.codec !== undefined && { codec: last.codec }),
    ...(last?.path !== undefined && { path: last.path }),
  };
}

function isNews(told: LineQuality, now: LineQuality): boolean {
  if (told.word !== now.word || told.codec !== now.codec || told.path !== now.path) return true;
  if ((told.roundTripMs === undefined) !== (now.roundTripMs === undefined)) return true;
  const roundTrip = Math.abs((told.roundTripMs ?? 0) - (now.roundTripMs ?? 0));
  return (
    Math.abs(told.mos - now.mos) > NOISE.mos ||
    Math.abs(told.lossInPercent - now.lossInPercent) >= NOISE.lossPercent ||
    Math.abs(told.lossOutPercent - now.lossOutPercent) >= NOISE.lossPercent ||
    Math.abs(told.jitterMs - now.jitterMs) >= NOISE.jitterMs ||
    roundTrip >= Math.max(NOISE.roundTripMs, (told.roundTripMs ?? 0) / 5)
  );
}

function meanOf(points: readonly Point[]): Point {
  return {
    mos: mean(points.map((point) => point.mos)) ?? 0,
    lossPercent: mean(points.map((point) => point.lossPercent)) ?? 0,
    jitterMs: mean(points.map((point) => point.jitterMs)) ?? 0,
    roundTripMs: mean(points.flatMap((point) => point.roundTripMs ?? [])),
  };
}

function pairsOf(points: readonly Point[]): Point[][] {
  return points.flatMap((_, index) => (index % 2 === 0 ? [points.slice(index, index + 2)] : []));
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
