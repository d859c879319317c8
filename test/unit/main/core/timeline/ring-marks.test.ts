import { expect, it } from 'vitest';

import { RingMarks } from '#core/timeline/ring-marks.ts';
import type { MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { FakeRinger } from '#test/support/fakes/fake-ringer.ts';

const RING = { tone: 'classic', volume: 0.5 } as const;

function marked() {
  const marks: string[] = [];
  let tell: (event: MediaGatewayEvent) => void = () => undefined;
  const ringer = new FakeRinger();
  const ring = new RingMarks({
    ringer,
    media: {
      onEvent: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    timelines: {
      mark: (_id, name, _at, detail) => void marks.push(`one ${name} ${detail ?? ''}`.trim()),
      markRinging: (name, _at, detail) => void marks.push(`all ${name} ${detail ?? ''}`.trim()),
    },
  });
  return {
    ring,
    ringer,
    marks,
    audible: (device?: string) => tell({ type: 'ring-audible', at: 1, ...(device && { device }) }),
  };
}

it('marks when the ring was wanted, when it sounded and on what, and when it stopped', () => {
  const { ring, marks, audible } = marked();
  ring.start(RING);
  ring.start({ ...RING, volume: 0.6 });
  audible('Speakers');
  ring.stop();
  ring.stop();
  expect(marks).toEqual(['all ring-asked', 'all ring-audible Speakers', 'all ring-stopped']);
});

it('shares a ring that sounds already with a second call', () => {
  const { ring, marks, audible } = marked();
  ring.start(RING);
  audible('Headset');
  ring.onCallChanged({ kind: 'started', call: ringingCall(), at: 5 });
  expect(marks.slice(2)).toEqual(['one ring-asked', 'one ring-audible Headset']);
});

it('does not take a sound for a ring that has stopped', () => {
  const { ring, marks, audible } = marked();
  ring.start(RING);
  ring.stop();
  audible();
  ring.onCallChanged({ kind: 'started', call: ringingCall(), at: 5 });
  expect(marks).toEqual(['all ring-asked', 'all ring-stopped']);
});
