import { describe, expect, it } from 'vitest';

import { SoundNotices } from '#core/sound/sound-notices.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';

async function talking() {
  const fixture = callFixture();
  const { calls, connector } = fixture;
  const told: string[] = [];
  let shown: readonly string[] = [];
  const notices = new NoticeBoard({
    ids: new CountingIds(),
    onChange: (all) => {
      shown = all.map(({ code }) => code);
      told.push(shown.join(' '));
    },
  });
  const service = new SoundNotices({ current: (id) => calls.current(id), notices });
  calls.observe(service);
  const dialled = await calls.dial('+4930901820');
  if (!dialled.ok) throw new Error(dialled.problem);
  const { id } = dialled.value;
  connector.emit({ type: 'connected', callId: id });
  connector.emit({ type: 'media', callId: id, state: 'flowing' });
  const seconds = (count: number, voice: number) => {
    for (let second = 0; second < count; second += 1) service.sample(id, { received: 50, lost: 0, voice });
  };
  return { connector, id, seconds, told, shown: () => shown };
}

describe('notices about the sound of a call', () => {
  it('are shown once and taken back when it is over', async () => {
    const { seconds, told, shown } = await talking();
    seconds(20, 0);
    expect(told).toEqual(['microphone-silent']);
    seconds(1, 0.2);
    expect(shown()).toEqual([]);
  });

  it('say that a muted agent speaks, until the mute is off', async () => {
    const { connector, id, seconds, shown } = await talking();
    connector.emit({ type: 'muted', callId: id, muted: true });
    seconds(3, 0.3);
    expect(shown()).toEqual(['speaking-while-muted']);
    connector.emit({ type: 'muted', callId: id, muted: false });
    expect(shown()).toEqual([]);
  });

  it('advise when sound flows one way only, and stop when it flows again', async () => {
    const { connector, id, shown } = await talking();
    connector.emit({ type: 'media', callId: id, state: 'one-way' });
    expect(shown()).toEqual(['one-way-audio']);
    connector.emit({ type: 'media', callId: id, state: 'flowing' });
    expect(shown()).toEqual([]);
  });

  it('go with the call', async () => {
    const { connector, id, seconds, shown } = await talking();
    seconds(9, 0);
    connector.emit({ type: 'ended', callId: id, kind: 'hung-up', cause: { by: 'party' } });
    expect(shown()).toEqual([]);
  });

  it('rest while the call is held', async () => {
    const { connector, id, seconds, shown } = await talking();
    seconds(9, 0);
    connector.emit({ type: 'hold', callId: id, local: true, remote: false });
    expect(shown()).toEqual([]);
    seconds(20, 0);
    expect(shown()).toEqual([]);
  });
});
