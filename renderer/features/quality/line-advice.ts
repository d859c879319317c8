import type { LineQuality } from '#shared/domain/quality.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** From here on each is worth a word when the line is not good. */
const LOSS_PERCENT = 1.5;
const ROUND_TRIP_MS = 250;
const JITTER_MS = 30;

/** What is wrong with a line that is not good, worst cause first, and what usually helps. */
export function lineAdvice(quality: LineQuality, t: Translate): readonly string[] {
  if (quality.word === 'good') return [t('quality.advice.none')];
  const { lossInPercent, lossOutPercent, jitterMs, roundTripMs = 0, path } = quality;
  const advice: string[] = [];
  if (lossInPercent >= LOSS_PERCENT)
    advice.push(t('quality.advice.lossIn', { percent: Math.round(lossInPercent) }));
  if (lossOutPercent >= LOSS_PERCENT)
    advice.push(t('quality.advice.lossOut', { percent: Math.round(lossOutPercent) }));
  if (roundTripMs >= ROUND_TRIP_MS) advice.push(t('quality.advice.delay', { roundTrip: roundTripMs }));
  if (path === 'relay') advice.push(t('quality.advice.relay'));
  if (jitterMs >= JITTER_MS || advice.length === 0) advice.push(t('quality.advice.jitter'));
  return advice;
}
