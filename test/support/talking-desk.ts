import type { TransferStep } from '#core/ports/telephony-connector.ts';
import { callFixture, type CallFixture } from './call-fixture.ts';
import { callIdOf } from './fakes/counting-ids.ts';

export const CUSTOMER = callIdOf(101);
export const TOM = { number: '204', name: 'Tom' };

/** An agent who talks to a customer, on a PBX that does what it is told: holds, resumes and ends at once. */
export function talkingDesk(): CallFixture & { readonly say: (step: TransferStep) => void } {
  const fixture = callFixture();
  const { connector } = fixture;
  connector.obeys = true;
  connector.incoming(CUSTOMER);
  connector.emit({ type: 'connected', callId: CUSTOMER });
  const say = (step: TransferStep): void => connector.emit({ type: 'transfer', callId: CUSTOMER, step });
  return { ...fixture, say };
}
