import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DispositionSettings } from '#shared/domain/disposition.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { StateKeeper } from '#core/state/state-keeper.ts';
import { aWork } from '#test/support/builders/a-snapshot.ts';
import { StatePublisher, type SnapshotParts } from '#core/state/state-publisher.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(1);
const B = callIdOf(2);

const INITIAL: SnapshotParts = {
  mode: 'line',
  agent: { state: 'signed-out', since: 0 },
  work: aWork(),
  reachability: { state: 'off', since: 0 },
  lines: [],
  calls: [],
  hotkeys: [],
  notices: [],
  voicemail: [],
  messages: { unread: 0, total: 0, revision: 1 },
  crm: { open: 0, failed: 0, revision: 1 },
  dispositions: DispositionSettings.parse({}),
  followUps: { due: [], open: 0, revision: 1 },
  favourites: [],
  missedPeople: [],
  missed: 0,
  historyRevision: 0,
  peopleRevision: 0,
  theme: 'system',
  contrast: 'system',
  panel: { compact: false, onTop: 'never' },
  callLooks: [],
  language: 'en',
};

function published() {
  const fixture = callFixture();
  const { time, logger, calls } = fixture;
  const publisher = new StatePublisher({ initial: INITIAL, timer: time, logger });
  const keeper = new StateKeeper({
    publisher,
    calls: () => calls.views(),
    unseenMissed: () => 2,
    clock: time,
  });
  const snapshots: Snapshot[] = [];
  publisher.onSnapshot((snapshot) => snapshots.push(snapshot));
  calls.observe(keeper);
  return { ...fixture, publisher, keeper, snapshots };
}

describe('state publisher', () => {
  it('makes one snapshot of all changes of one tick', () => {
    const { connector, snapshots, time } = published();
    connector.incoming(A);
    connector.emit({ type: 'media', callId: A, state: 'flowing' });
    connector.emit({ type: 'connected', callId: A });
    expect(snapshots).toHaveLength(1);
    time.advance(0);
    expect(snapshots).toHaveLength(2);
    expect(snapshots[1]).toMatchObject({ revision: 3, agent: { state: 'in-call' } });
  });

  it('shows a new call before anyone who comes after has heard of it', () => {
    const { calls, connector, snapshots } = published();
    const shown: number[] = [];
    calls.observe({ onCallChanged: () => shown.push(snapshots.at(-1)?.calls.length ?? 0) });
    connector.incoming(A);
    connector.incoming(B);
    expect(shown).toEqual([1, 2]);
  });

  it('answers a page that asks with every change so far, and does not publish those twice', () => {
    const { connector, publisher, snapshots, time } = published();
    connector.incoming(A);
    expect(publisher.current().calls.map((call) => call.id)).toEqual([A]);
    time.advance(10);
    expect(snapshots).toHaveLength(1);
  });

  it('keeps the identity of calls that did not change', () => {
    const { connector, publisher } = published();
    connector.incoming(A);
    connector.incoming(B);
    const before = publisher.current();
    connector.emit({ type: 'media', callId: B, state: 'flowing' });
    const after = publisher.current();
    expect(after.calls[0]).toBe(before.calls[0]);
    expect(after.calls[1]).not.toBe(before.calls[1]);
    expect(after.hotkeys).toBe(before.hotkeys);
  });

  it('publishes nothing when nothing changed', () => {
    const { publisher, snapshots, time } = published();
    publisher.update({ mode: 'line', missed: 0 });
    time.advance(10);
    expect(snapshots).toEqual([]);
  });

  it('freezes everything in a snapshot', () => {
    const { connector, publisher } = published();
    connector.incoming(A);
    const [call] = publisher.current().calls;
    expect(Object.isFrozen(call)).toBe(true);
    expect(Object.isFrozen(call?.party.number)).toBe(true);
  });

  it('grows the revision with every snapshot, whatever happens in which order', () => {
    const step = fc.constantFrom('incoming', 'connected', 'ended', 'tick', 'ask', 'seen');
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { connector, publisher, keeper, snapshots, time } = published();
        for (const each of steps) {
          if (each === 'incoming') connector.incoming(A);
          else if (each === 'connected') connector.emit({ type: 'connected', callId: A });
          else if (each === 'tick') time.advance(1500);
          else if (each === 'ask') publisher.current();
          else if (each === 'seen') keeper.historyChanged();
          else connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
        }
        const revisions = snapshots.map((snapshot) => snapshot.revision);
        expect(revisions).toEqual(revisions.map((_, index) => index + 2));
      }),
    );
  });

  it('goes on telling the others when one listener throws', () => {
    const { publisher, time } = published();
    const heard: number[] = [];
    publisher.onSnapshot(() => {
      throw new Error('page gone');
    });
    publisher.onSnapshot((snapshot) => heard.push(snapshot.revision));
    publisher.update({ missed: 1 });
    time.advance(0);
    expect(heard).toEqual([2]);
  });

  it('asks pages to fetch the history again and counts missed calls', () => {
    const { publisher, keeper } = published();
    keeper.historyChanged();
    keeper.historyChanged();
    expect(publisher.current()).toMatchObject({ missed: 2, historyRevision: 2 });
  });
});
