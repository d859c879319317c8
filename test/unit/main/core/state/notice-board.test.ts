import { describe, expect, it } from 'vitest';

import type { Notice } from '#shared/domain/snapshot.ts';
import { NoticeBoard, NOTICES_MAX } from '#core/state/notice-board.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';

function board() {
  const states: (readonly Notice[])[] = [];
  const notices = new NoticeBoard({ ids: new CountingIds(), onChange: (state) => states.push(state) });
  return { notices, states };
}

describe('notices', () => {
  it('stand once, as the newest, when they are put up twice', () => {
    const { notices, states } = board();
    notices.add('dial-failed', { number: '200' });
    notices.add('keychain-missing');
    notices.add('dial-failed', { number: '200' });
    expect(states.at(-1)?.map((notice) => notice.code)).toEqual(['keychain-missing', 'dial-failed']);
  });

  it('go when they are dismissed or their cause is gone', () => {
    const { notices, states } = board();
    notices.add('microphone-missing');
    notices.add('keychain-missing');
    notices.dismiss(states.at(-1)?.[1]?.id ?? '');
    notices.clear('microphone-missing');
    expect(states.at(-1)).toEqual([]);
  });

  it('change nothing when an unknown one is dismissed', () => {
    const { notices, states } = board();
    notices.dismiss('nothing');
    expect(states).toEqual([]);
  });

  it('never pile up', () => {
    const { notices, states } = board();
    for (let count = 0; count < 50; count += 1) notices.add('dial-failed', { number: String(count) });
    expect(states.at(-1)).toHaveLength(NOTICES_MAX);
    expect(states.at(-1)?.at(-1)?.values).toEqual({ number: '49' });
  });
});
