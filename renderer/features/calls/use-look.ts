import type { CallView } from '#shared/domain/call.ts';
import { lookFor } from '#shared/domain/look-for.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

/** The colour and the greeting of a call's queue, line or number, if it has any. */
export function useLook(call: CallView): ReturnType<typeof lookFor> {
  const looks = useSnapshot((snapshot) => snapshot.callLooks);
  return lookFor(looks, call);
}
