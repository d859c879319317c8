import { describe, expect, it } from 'vitest';

import { followLinkOrder, type LinkedCalls } from '#core/links/follow-link-order.ts';

import type { LinkOrder } from '#core/links/read-link.ts';
import type { CallView } from '#shared/domain/call.ts';
import { ok } from '#shared/result.ts';
import { ringingCall } from '#test/support/call-views.ts';

async function done(order: LinkOrder, actions: CallView['actions'], orders: 'show' | 'do' = 'do') {
  const said: string[] = [];
  const act = (name: string) => () => {
    said.push(name);
    return Promise.resolve(ok());
  };
  const calls: LinkedCalls = {
    views: () => [ringingCall({ actions })],
    answer: act('answer'),
    reject: act('reject'),
    hangUp: act('hang up'),
    hold: act('hold'),
    resume: act('resume'),
  };
  expect(await followLinkOrder(order, { orders }, calls)).toEqual(ok());
  return said;
}

describe('orders of links', () => {
  it.each<[LinkOrder, CallView['actions'], string]>([
    ['answer', ['answer', 'reject'], 'answer'],
    ['hang-up', ['answer', 'reject'], 'reject'],
    ['hang-up', ['hang-up', 'hold'], 'hang up'],
    ['hold', ['hang-up', 'hold'], 'hold'],
    ['hold', ['hang-up', 'resume'], 'resume'],
  ])('%s means the call that the hotkey would (%j): %s', async (order, actions, act) => {
    expect(await done(order, actions)).toEqual([act]);
  });

  it.each<LinkOrder>(['answer', 'hang-up', 'hold'])(
    '%s touches no call unless the agent allows it',
    async (order) => {
      expect(await done(order, ['answer', 'reject', 'hold', 'hang-up'], 'show')).toEqual([]);
      expect(await done(order, [])).toEqual([]);
    },
  );
});
