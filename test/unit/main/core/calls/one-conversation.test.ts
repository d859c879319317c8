import { describe, expect, it } from 'vitest';

import { callFixture } from '#test/support/call-fixture.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const TAKEN = callIdOf(101);

/** A call of the agent's is on its way when another one comes in and is taken. */
async function takenMeanwhile() {
  const desk = callFixture();
  const { calls, connector } = desk;
  connector.obeys = true;
  const dialled = await calls.dial('204');
  if (!dialled.ok) throw new Error(dialled.problem);
  connector.incoming(TAKEN);
  await calls.answer(TAKEN);
  connector.told.length = 0;
  const talks = () =>
    calls
      .views()
      .filter(({ phase }) => phase === 'connected')
      .map(({ id }) => id);
  const answer = async (id: CallId) => {
    connector.emit({ type: 'connected', callId: id });
    await desk.settled();
  };
  return { ...desk, dialled: dialled.value.id, talks, answer };
}

describe('a called party that answers', () => {
  it('waits while the agent talks with somebody else', async () => {
    const { connector, dialled, talks, answer } = await takenMeanwhile();
    await answer(TAKEN);
    await answer(dialled);
    expect(connector.told).toEqual([`hold ${dialled}`]);
    expect(talks()).toEqual([TAKEN]);
  });

  it('waits while another call is just being answered', async () => {
    const { dialled, talks, answer } = await takenMeanwhile();
    await answer(dialled);
    await answer(TAKEN);
    expect(talks()).toEqual([TAKEN]);
  });

  it('makes the conversation wait when the PBX does not let it wait itself', async () => {
    const { connector, dialled, answer } = await takenMeanwhile();
    await answer(TAKEN);
    connector.refusals.set('hold', 'refused-by-server');
    await answer(dialled);
    expect(connector.told).toEqual([`hold ${dialled}`, `hold ${TAKEN}`]);
  });

  it('talks at once when nobody else does', async () => {
    const { connector, calls, dialled, talks, answer } = await takenMeanwhile();
    await answer(TAKEN);
    await calls.hangUp(TAKEN);
    connector.told.length = 0;
    await answer(dialled);
    expect([connector.told, talks()]).toEqual([[], [dialled]]);
  });
});
