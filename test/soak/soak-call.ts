import { setTimeout as delay } from 'node:timers/promises';

import type { CallId } from '#shared/domain/ids.ts';
import type { Customer } from '#test/support/pbx/customer.ts';
import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { oneOf, type Chance } from './chance.ts';

export interface SoakRun {
  readonly phone: PbxApp;
  readonly customer: Customer;
  readonly random: Chance;
}

const INSIDE = ['hold', 'mute', 'digits', 'note', 'talk'] as const;
const ENDS = ['agent', 'customer'] as const;
const KINDS = ['answered', 'answered', 'answered', 'dialled', 'dialled', 'rejected', 'given-up'] as const;

/** Plays one call from its first moment to its end, and says of what kind it was. */
export async function soakCall(run: SoakRun): Promise<(typeof KINDS)[number]> {
  const kind = oneOf(run.random, KINDS);
  switch (kind) {
    case 'answered': {
      const id = await ring(run);
      await act(run, 'call:answer', id);
      await talk(run, id);
      break;
    }
    case 'dialled':
      await talk(run, await dial(run));
      break;
    case 'rejected':
      await act(run, 'call:reject', await ring(run));
      break;
    case 'given-up':
      await ring(run);
      await run.customer.giveUp();
      break;
  }
  await run.phone.idle();
  await run.customer.clear();
  return kind;
}

async function ring({ phone, customer }: SoakRun): Promise<CallId> {
  await customer.call({ does: 'tone' });
  return (await phone.ringing()).id;
}

async function dial({ phone }: SoakRun): Promise<CallId> {
  const reply = await phone.panel.evaluate(() => window.hookswitch.command['call:dial']({ number: '601' }));
  if (!reply.ok) throw new Error(reply.problem);
  return reply.value.id;
}

async function talk(run: SoakRun, id: CallId): Promise<void> {
  await run.phone.connected();
  for (let done = 0; done < 2; done += 1) await inside(run, id, oneOf(run.random, INSIDE));
  if (oneOf(run.random, ENDS) === 'agent') await act(run, 'call:hang-up', id);
  else await run.customer.hangUp();
}

async function inside(run: SoakRun, id: CallId, what: (typeof INSIDE)[number]): Promise<void> {
  switch (what) {
    case 'hold':
      await act(run, 'call:hold', id);
      await act(run, 'call:resume', id);
      break;
    case 'mute':
      await run.phone.panel.evaluate(
        (call) => window.hookswitch.command['call:mute']({ id: call, muted: true }),
        id,
      );
      await run.phone.panel.evaluate(
        (call) => window.hookswitch.command['call:mute']({ id: call, muted: false }),
        id,
      );
      break;
    case 'digits':
      await run.phone.panel.evaluate(
        (call) => window.hookswitch.command['call:digits']({ id: call, digits: '12#' }),
        id,
      );
      break;
    case 'note':
      await run.phone.panel.evaluate(
        (call) => window.hookswitch.command['call:note']({ id: call, text: 'soak' }),
        id,
      );
      break;
    case 'talk':
      await delay(200);
      break;
  }
}

type PlainAction = 'call:answer' | 'call:reject' | 'call:hang-up' | 'call:hold' | 'call:resume';

/** What the call does not allow at this moment is no failure: the agent would find the button away. */
function act({ phone }: SoakRun, command: PlainAction, id: CallId): Promise<unknown> {
  return phone.panel.evaluate(([name, call]) => window.hookswitch.command[name]({ id: call }), [
    command,
    id,
  ] as const);
}
