import { expect, it } from 'vitest';

import { ParkingPlacesWatch, type PlaceChange } from '#core/calls/parking/parking-places-watch.ts';
import type { Seen } from '#core/ports/colleague-watch.ts';
import type { Availability } from '#shared/domain/presence.ts';
import { LINE } from '#test/support/call-fixture.ts';

function lot() {
  const listeners = new Set<(seen: Seen) => void>();
  const watched: string[][] = [];
  const changes: PlaceChange[] = [];
  const watch = new ParkingPlacesWatch();
  watch.onChange((change) => changes.push(change));
  watch.attach(LINE.id, ['701', '702'], {
    watch: (places) => watched.push([...places]),
    onSeen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const see = (extension: string, availability: Availability): void => {
    for (const listener of listeners) listener({ extension, availability });
  };
  return { watch, watched, changes, see };
}

it('tells when a place is taken and when it is empty again', () => {
  const { watched, changes, see } = lot();
  expect(watched).toEqual([['701', '702']]);
  see('701', 'free');
  see('701', 'busy');
  see('701', 'free');
  expect(changes).toMatchObject([
    { place: '701', isTaken: true },
    { place: '701', isTaken: false },
  ]);
});

it('takes the first word on a place for how it was, also after a loss of the connection', () => {
  const { changes, see } = lot();
  see('701', 'busy');
  see('701', 'unknown');
  see('701', 'free');
  expect(changes).toEqual([]);
});

it('hears nothing of a line that is gone', () => {
  const { watch, changes, see } = lot();
  see('701', 'free');
  watch.detach(LINE.id);
  see('701', 'busy');
  expect(changes).toEqual([]);
});
