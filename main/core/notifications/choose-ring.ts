import { assertNever } from '#shared/assert-never.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { Ring, RingRule, RingSettings } from '#shared/domain/ring.ts';

/**
 * How a call rings: by the first rule that fits it, else as all calls do. Nothing when it makes no sound. A call that
 * is about to be answered by itself and has no rule of its own rings with the double tone, so that the agent knows.
 */
export function chooseRing(call: CallView, settings: RingSettings): Ring | undefined {
  if (!settings.enabled) return undefined;
  const rule = settings.rules.find((each) => fits(each, call));
  if (rule?.tone === 'silent') return undefined;
  const usual = call.autoAnswerAt === undefined ? settings.tone : 'double';
  return { tone: rule?.tone ?? usual, volume: rule?.volume ?? settings.volume };
}

function fits({ by, text }: RingRule, call: CallView): boolean {
  switch (by) {
    case 'queue':
      return contains(call.queue, text);
    case 'alert':
      return contains(call.alertInfo, text);
    case 'line':
      return contains(call.lineLabel, text);
    case 'internal':
      return call.party.number.kind === 'internal';
    case 'external':
      return call.party.number.kind !== 'internal';
    default:
      return assertNever(by);
  }
}

/** A rule without a text fits nothing: half-typed, it must not silence every call. */
function contains(where: string | undefined, text: string): boolean {
  return text !== '' && where !== undefined && where.toLowerCase().includes(text.toLowerCase());
}
