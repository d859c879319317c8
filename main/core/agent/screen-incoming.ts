import type { AgentSettings } from '#shared/domain/agent.ts';
import type { EndPolicy } from '#shared/domain/call.ts';

export interface ScreenFacts {
  readonly settings: Pick<AgentSettings, 'doNotDisturb' | 'forward' | 'wrapUp'>;
  /** Whether a conversation is going on. */
  readonly talks: boolean;
  readonly wrapsUp: boolean;
}

export type Screening =
  | { readonly kind: 'ring' }
  | { readonly kind: 'block'; readonly policy: EndPolicy }
  | { readonly kind: 'forward'; readonly policy: EndPolicy; readonly number: string };

/**
 * What happens to a call before it rings. Forwarding every call comes before do not disturb, because somebody still
 * takes it; whoever is not to be disturbed counts as busy. Outgoing calls never come here.
 */
export function screenIncoming({ settings, talks, wrapsUp }: ScreenFacts): Screening {
  const { doNotDisturb, forward, wrapUp } = settings;
  if (forward.when === 'always') return { kind: 'forward', policy: 'forward-always', number: forward.number };
  const isBusy = talks || doNotDisturb;
  if (forward.when === 'busy' && isBusy)
    return { kind: 'forward', policy: 'forward-busy', number: forward.number };
  if (doNotDisturb) return { kind: 'block', policy: 'do-not-disturb' };
  if (wrapsUp && !wrapUp.callsDuring) return { kind: 'block', policy: 'wrap-up' };
  return { kind: 'ring' };
}
