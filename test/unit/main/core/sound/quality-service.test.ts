import { describe, expect, it } from 'vitest';

import { QualityService } from '#core/sound/quality-service.ts';
import type { QualityStore } from '#core/ports/quality-store.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { MemoryQuality } from '#test/support/fakes/memory-quality.ts';

const SECOND = { codec: 'audio/opus', received: 50, lost: 0, roundTripMs: 24, bufferMs: 40 };

async function talking(store: QualityStore = new MemoryQuality()) {
  const fixture = callFixture();
  const { calls, connector, logger } = fixture;
  const service = new QualityService({ calls, store, network: () => 'office', logger });
  calls.observe(service);
  const dialled = await calls.dial('+4930901820');
  if (!dialled.ok) throw new Error(dialled.problem);
  const { id } = dialled.value;
  return { ...fixture, service, store, id, connector };
}

describe('the line of a call', () => {
  it('is judged while the call runs, not before and not after', async () => {
    const { calls, connector, service, id } = await talking();
    service.sample(id, SECOND);
    expect(calls.current(id)?.quality).toBeUndefined();
    connector.emit({ type: 'connected', callId: id });
    service.sample(id, SECOND);
    expect(calls.current(id)?.quality).toMatchObject({ word: 'good', roundTripMs: 24 });
    connector.emit({ type: 'ended', callId: id, kind: 'hung-up', cause: { by: 'party' } });
    service.sample(id, SECOND);
    expect(calls.current(id)?.quality).toBeUndefined();
  });

  it('is kept with the network when the call ends', async () => {
    const { connector, service, store, id } = await talking();
    connector.emit({ type: 'connected', callId: id });
    for (let count = 0; count < 3; count += 1) service.sample(id, SECOND);
    connector.emit({ type: 'ended', callId: id, kind: 'hung-up', cause: { by: 'party' } });
    expect(store.quality(id)).toMatchObject({ averageMos: 4.4, word: 'good', series: [4.4, 4.4, 4.4] });
    expect(store.qualityIn('office', 0, 10).map(({ callId }) => callId)).toEqual([id]);
  });

  it('is not kept for a call that nobody answered', async () => {
    const { connector, store, id } = await talking();
    connector.emit({ type: 'ended', callId: id, kind: 'no-answer', cause: { by: 'party' } });
    expect(store.quality(id)).toBeUndefined();
  });

  it('does not stop the end of a call when the disk refuses it', async () => {
    const broken = new MemoryQuality();
    broken.saveQuality = () => {
      throw new Error('disk full');
    };
    const { calls, connector, service, id } = await talking(broken);
    connector.emit({ type: 'connected', callId: id });
    service.sample(id, SECOND);
    connector.emit({ type: 'ended', callId: id, kind: 'hung-up', cause: { by: 'party' } });
    expect(calls.current(id)?.phase).toBe('ended');
  });
});
