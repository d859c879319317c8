import { describe, expect, it } from 'vitest';

import { OutboxNotices } from '#core/outbox/outbox-notices.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import type { CrmProblem } from '#shared/domain/crm-write.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';

function fixture() {
  const state: { problem: CrmProblem | undefined; damaged: number; told: readonly string[] } = {
    problem: undefined,
    damaged: 2,
    told: [],
  };
  const notices = new NoticeBoard({
    ids: new CountingIds(),
    onChange: (all) => {
      state.told = all.map(({ code, values }) => `${code} ${Object.values(values).join(' ')}`);
    },
  });
  const looked = new OutboxNotices({
    outbox: { trouble: () => (state.problem === undefined ? undefined : { problem: state.problem }) },
    damaged: () => state.damaged,
    accounts: () => ['bitrix24'],
    nameOf: () => 'Bitrix24',
    notices,
  });
  return { state, looked };
}

describe('what the outbox tells the agent', () => {
  it.each(['not-allowed', 'user-unknown', 'sign-in-needed'] as const)(
    'is that the CRM does not let the app in ("%s"), until it does again',
    (problem) => {
      const { state, looked } = fixture();
      state.problem = problem;
      looked.look();
      looked.look();
      expect(state.told).toEqual(['crm-not-allowed Bitrix24']);
      state.problem = undefined;
      looked.look();
      expect(state.told).toEqual([]);
    },
  );

  it.each(['busy', 'not-reachable', 'not-connected'] as const)('is nothing about "%s"', (problem) => {
    const { state, looked } = fixture();
    state.problem = problem;
    looked.look();
    expect(state.told).toEqual([]);
  });

  it('is how many writes the disk spoilt, since the app began', () => {
    const { state, looked } = fixture();
    looked.look();
    expect(state.told).toEqual([]);
    state.damaged = 5;
    looked.look();
    looked.look();
    expect(state.told).toEqual(['crm-writes-damaged 3']);
    state.damaged = 7;
    looked.look();
    expect(state.told).toEqual(['crm-writes-damaged 3', 'crm-writes-damaged 2']);
  });
});
