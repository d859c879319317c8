import { afterEach, describe, expect, it } from 'vitest';

import type { AgentControl, AgentOrder } from '#core/ports/agent-control.ts';

/** A phone system that an implementation's test drives. */
export interface ContractControl {
  readonly control: AgentControl;
  /** What becomes of orders from now on. */
  readonly orders: (become: 'taken' | 'refused' | 'unanswered') => void;
  /** The phone system cannot be reached any more. */
  readonly goesAway: () => Promise<void>;
  /** Lets the time pass within which every order is settled. */
  readonly passThirtySeconds: () => Promise<void>;
  dispose(): Promise<void>;
}

const ORDERS = ['log-in', 'log-out', 'pause', 'resume'] as const;

/** The MUST rules of `AgentControl`, for any implementation; `start` is told which orders there is a way for. */
export function testAgentControl(
  name: string,
  start: (offered: readonly AgentOrder[]) => Promise<ContractControl>,
): void {
  describe(`${name} as a control of the agent's queues`, () => {
    let pbx: ContractControl | undefined;

    afterEach(async () => {
      await pbx?.dispose();
      pbx = undefined;
    });

    async function started(offered: readonly AgentOrder[] = ORDERS): Promise<ContractControl> {
      pbx = await start(offered);
      return pbx;
    }

    it('offers what there is a way for, and refuses the rest as a value', async () => {
      const { control } = await started(['pause', 'resume']);
      expect(ORDERS.filter((order) => control.offers(order))).toEqual(['pause', 'resume']);
      expect(await control.tell('log-in')).toEqual({ ok: false, problem: 'refused' });
    });

    it.each(ORDERS)('takes the order: %s', async (order) => {
      const { control, orders } = await started();
      orders('taken');
      expect(await control.tell(order)).toEqual({ ok: true, value: undefined });
    });

    it('takes an order that changes nothing as done', async () => {
      const { control, orders } = await started();
      orders('taken');
      expect([await control.tell('pause'), await control.tell('pause')]).toMatchObject([
        { ok: true },
        { ok: true },
      ]);
    });

    it('says that the phone system refused, and goes on to take the next order', async () => {
      const { control, orders } = await started();
      orders('refused');
      expect(await control.tell('pause')).toEqual({ ok: false, problem: 'refused' });
      orders('taken');
      expect(await control.tell('pause')).toMatchObject({ ok: true });
    });

    it('never says done before the phone system confirmed, and gives up within 30 s', async () => {
      const { control, orders, passThirtySeconds } = await started();
      orders('unanswered');
      const told = control.tell('pause');
      await passThirtySeconds();
      expect(await told).toEqual({ ok: false, problem: 'no-answer' });
    });

    it('says that the phone system cannot be reached', async () => {
      const { control, goesAway } = await started();
      await goesAway();
      expect(await control.tell('pause')).toEqual({ ok: false, problem: 'not-reachable' });
    });
  });
}
