import { describe, expect, it } from 'vitest';

import type { Seen } from '#core/ports/colleague-watch.ts';
import { PresenceService } from '#core/presence/presence-service.ts';
import { watchLists } from '#core/presence/watch-lists.ts';
import { LineId } from '#shared/domain/ids.ts';
import { PresenceSettings, WATCHED_MAX } from '#shared/domain/presence.ts';
import { lineServicesFixture } from '#test/support/line-services-fixture.ts';

const DESK = { id: LineId.parse('desk'), user: '1001' };
const SALES = { id: LineId.parse('sales'), user: '77' };
const parsed = (change: Partial<PresenceSettings> = {}) => PresenceSettings.parse(change);

describe('who is watched by a line', () => {
  const listOf = (settings: PresenceSettings, colleagues: readonly string[]) =>
    watchLists(settings, colleagues, [DESK], DESK.id).get(DESK.id);

  it('is the agent’s list, then colleagues, each once, without the agent', () => {
    const settings = parsed({ extensions: ['*41', '1003'] });
    expect(listOf(settings, ['1002', '1003', '1001', 'no number!'])).toEqual(['*41', '1003', '1002']);
  });

  it('is the agent’s list alone when colleagues are not to be watched', () => {
    expect(listOf(parsed({ colleagues: false, extensions: ['1003'] }), ['1002'])).toEqual(['1003']);
  });

  it('has an end, over all lines', () => {
    const many = Array.from({ length: WATCHED_MAX + 9 }, (_, n) => String(2000 + n));
    const settings = parsed({ byLine: { sales: ['5001', '5002'] } });
    const lists = watchLists(settings, many, [DESK, SALES], DESK.id);
    expect([...lists.values()].map(({ length }) => length)).toEqual([WATCHED_MAX - 2, 2]);
  });

  it('is what belongs to that line; the rest goes by the usual one', () => {
    const settings = parsed({ extensions: ['1002'], byLine: { sales: ['1002', '5001', '77'], gone: ['9'] } });
    const lists = watchLists(settings, ['1003'], [DESK, SALES], DESK.id);
    expect([...lists]).toEqual([
      ['desk', ['1002', '1003']],
      ['sales', ['5001']],
    ]);
  });

  it('is all by the first line when the usual one is not there', () => {
    const lists = watchLists(parsed({ extensions: ['1002'] }), [], [SALES], DESK.id);
    expect(lists.get(SALES.id)).toEqual(['1002']);
  });
});

describe('watching colleagues', () => {
  function setUp() {
    const { presence: registry } = lineServicesFixture();
    const asked: string[] = [];
    const state = { settings: parsed(), colleagues: ['1002'], usual: DESK.id };
    const tellers = new Map<LineId, (seen: Seen) => void>();
    const line = (place: typeof DESK) => ({
      ...place,
      colleagues: {
        watch: (extensions: readonly string[]) => asked.push(`${place.id}: ${extensions.join(' ')}`),
        onSeen: (listener: (seen: Seen) => void) => {
          tellers.set(place.id, listener);
          return () => asked.push(`${place.id} left`);
        },
      },
    });
    const service = new PresenceService({
      registry,
      settings: () => state.settings,
      colleagues: () => state.colleagues,
      usual: () => state.usual,
    });
    const tell = (place: typeof DESK, extension: string) =>
      tellers.get(place.id)?.({ extension, availability: 'busy' });
    const stateOf = (extension: string) => registry.get(extension)?.availability;
    return { service, state, asked, line, tell, stateOf };
  }

  it('asks for what is new only, also when the settings change in between', () => {
    const { service, state, asked, line } = setUp();
    service.attach(line(DESK));
    service.refresh();
    state.colleagues = ['1002', '1003'];
    service.refresh();
    state.settings = parsed({ colleagues: false, extensions: ['1009'] });
    service.refresh();
    expect(asked).toEqual(['desk: 1002', 'desk: 1002 1003', 'desk: 1009']);
  });

  it('goes over to the line that calls go out by, and knows nothing before that one told', () => {
    const { service, state, asked, line, tell, stateOf } = setUp();
    service.attach(line(DESK));
    service.attach(line(SALES));
    tell(DESK, '1002');
    expect(stateOf('1002')).toBe('busy');
    state.usual = SALES.id;
    service.refresh();
    expect(asked).toEqual(['desk: 1002', 'desk: ', 'sales: 1002']);
    expect(stateOf('1002')).toBe('unknown');
    tell(DESK, '1002');
    expect(stateOf('1002')).toBe('unknown');
    tell(SALES, '1002');
    expect(stateOf('1002')).toBe('busy');
  });

  it('goes by the next line when one goes', () => {
    const { service, asked, line, tell, stateOf } = setUp();
    service.attach(line(DESK));
    service.attach(line(SALES));
    tell(DESK, '1002');
    service.detach(DESK.id);
    expect(asked).toEqual(['desk: 1002', 'desk left', 'sales: 1002']);
    expect(stateOf('1002')).toBe('unknown');
    service.detach(SALES.id);
    expect(stateOf('1002')).toBeUndefined();
  });
});
