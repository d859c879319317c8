import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { ParkedCalls } from '#core/calls/parking/parked-calls.ts';
import { ParkingPlacesWatch } from '#core/calls/parking/parking-places-watch.ts';
import { RecentTalks } from '#core/calls/recent-talks.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { LineId } from '#shared/domain/ids.ts';
import { parkingPlaces } from '#shared/domain/parking-places.ts';
import type { Presence } from '#shared/domain/presence.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { PbxDesk } from '#test/support/pbx/pbx-desk.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

const CUSTOMER = 'Local/tone@lab-customer';
/** The lot whose callers ring back after four seconds. */
const QUICK = { park: '750', parkingPlaces: '751-755' };

let office: PbxOffice;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

/** What the agent is told about parked calls, as it changes. */
class Told {
  notices: readonly Notice[] = [];
  readonly #waiting = new Set<() => void>();
  readonly board = new NoticeBoard({
    ids: new CountingIds(),
    onChange: (all) => {
      this.notices = all;
      for (const check of this.#waiting) check();
    },
  });

  until(fits: (notices: readonly Notice[]) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`told: ${JSON.stringify(this.notices)}`)), 12_000);
      const check = (): void => {
        if (!fits(this.notices)) return;
        this.#waiting.delete(check);
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  isPlaced(): Promise<void> {
    return this.until(([notice]) => notice?.code === 'call-parked' && notice.values['places'] !== '');
  }
}

/** An agent whose line watches the places of a lot and one colleague, as the app does it. */
async function aParkingDesk(codes: Partial<typeof LAB_PROFILE.codes> = {}) {
  const line = await office.line();
  const desk = new PbxDesk(line, office.ami);
  const told = new Told();
  const [clock, timer] = [new SystemClock(), new SystemTimer()];
  const talks = new RecentTalks(clock);
  const profile = { ...LAB_PROFILE.codes, ...codes };
  const parked = new ParkedCalls({
    notices: told.board,
    codes: () => profile,
    talks,
    nameOf: (extension) => `Agent ${extension}`,
    clock,
    timer,
  });
  desk.calls.observe(parked);
  const watch = new ParkingPlacesWatch();
  watch.onChange((change) => parked.place(change));
  const { colleagues, parking } = line.connector.services;
  const lampsSeen = seen(line, '1002', talks);
  colleagues.watch(['1002']);
  const places = parkingPlaces(profile.parkingPlaces);
  const allSeen = allPlacesSeen(line, places);
  watch.attach(LineId.parse('lab'), places, parking);
  await Promise.all([lampsSeen, allSeen]);
  const customer = await desk.takesACustomer(CUSTOMER);
  const park = async (): Promise<void> => {
    await desk.calls.transfers.sendTo(customer, profile.park);
    await desk.sees(customer, ({ result }) => result === 'transferred');
    await told.isPlaced();
  };
  return { line, desk, told, park };
}

/** Passes what the colleague's lamp says on; resolves with its first word. */
function seen({ connector }: PbxLine, extension: string, talks: RecentTalks): Promise<void> {
  const known = new Map<string, Presence>();
  return new Promise((resolve) => {
    connector.services.colleagues.onSeen((now) => {
      const before = known.get(now.extension);
      known.set(now.extension, { ...now, since: 0 });
      if (before !== undefined) talks.see(now, before);
      if (now.extension === extension && now.availability !== 'unknown') resolve();
    });
  });
}

function allPlacesSeen({ connector }: PbxLine, places: readonly string[]): Promise<void> {
  const missing = new Set(places);
  return new Promise((resolve) => {
    connector.services.parking.onSeen(({ extension, availability }) => {
      if (availability !== 'unknown') missing.delete(extension);
      if (missing.size === 0) resolve();
    });
  });
}

describe('a call that is parked on Asterisk', () => {
  it('is at the place that the PBX itself has it at', async () => {
    const { told, park } = await aParkingDesk();
    await park();
    const [parked] = await office.pbx.parked();
    expect(parked?.party).toBe(CUSTOMER);
    expect(told.notices).toMatchObject([{ code: 'call-parked', values: { places: parked?.place } }]);
  });

  it('comes back to the agent by the place that was told, and the notice goes without a word', async () => {
    const { line, told, park, desk } = await aParkingDesk();
    await park();
    const place = told.notices[0]?.values['places'] ?? '';
    const before = line.events.length;
    await desk.calls.dial(LAB_PROFILE.codes.retrieve.replace('{number}', place));
    await line.next('connected', () => true, before);
    await told.until((notices) => notices.length === 0);
    await office.pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
    await office.pbx.until(
      () => office.pbx.parked(),
      (now) => now.length === 0,
    );
    expect(told.notices).toEqual([]);
  });

  it('was probably taken by the colleague who took it', async () => {
    const { told, park } = await aParkingDesk();
    const colleague = await office.line('1002');
    await park();
    await office.dial(colleague, told.notices[0]?.values['places'] ?? '');
    await colleague.next('connected');
    await told.until(([notice]) => notice?.code === 'parked-taken');
    expect(told.notices[0]?.values['by']).toBe('Agent 1002');
  });

  it('is said to be gone when the customer hangs up', async () => {
    const { told, park } = await aParkingDesk();
    await park();
    await office.ami.command('channel request hangup all');
    await told.until(([notice]) => notice?.code === 'parked-gone');
  });

  it('rings back after its time, and the notice makes room for the call', async () => {
    const { line, told, park } = await aParkingDesk(QUICK);
    const before = line.all('incoming').length;
    await park();
    await line.next('incoming', () => line.all('incoming').length > before);
    await told.until((notices) => notices.length === 0);
  });
});
