import type { DialOffer } from '#shared/domain/snapshot.ts';
import { DialPolicy } from '#shared/domain/dial-policy.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { ok, type Result } from '#shared/result.ts';
import { DialOffers } from '#core/dialing/dial-offers.ts';
import { TollGuard } from '#core/dialing/toll-guard.ts';
import { CountingIds } from './fakes/counting-ids.ts';
import { FakeTime } from './fakes/fake-time.ts';

interface DialDeskOptions {
  readonly outcome?: Result<void, CallProblem>;
  readonly policy?: Partial<DialPolicy>;
}

/** Offers and the toll guard on fake time, for a line in Germany. `done` notes what was dialled and what failed. */
export function dialDesk({ outcome = ok(), policy = {} }: DialDeskOptions = {}) {
  const time = new FakeTime();
  const done: string[] = [];
  const state: { offer: DialOffer | undefined; policy: DialPolicy } = {
    offer: undefined,
    policy: { ...DialPolicy.parse({}), ...policy },
  };
  const guard = new TollGuard({ policy: () => state.policy, country: () => 'DE', clock: time });
  const offers = new DialOffers({
    clock: time,
    timer: time,
    ids: new CountingIds(),
    dial: (number, { lineId }) => {
      done.push(lineId === undefined ? `dial ${number}` : `dial ${number} by ${lineId}`);
      return Promise.resolve(outcome);
    },
    onOffer: (offer) => {
      state.offer = offer;
    },
    onFailed: (problem, number) => done.push(`${problem} ${number}`),
  });
  return { time, done, state, guard, offers };
}
