import { describe, expect, it } from 'vitest';

import { PRESENCE_BATCH_MS } from '#core/presence/presence-registry.ts';
import { PresenceService } from '#core/presence/presence-service.ts';
import { watchList } from '#core/presence/watch-list.ts';
import type { Seen } from '#core/ports/colleague-watch.ts';
import { PresenceSettings, WATCHED_MAX } from '#shared/domain/presence.ts';
import { lineServicesFixture } from '#test/support/line-services-fixture.ts';

function watching(...extensions: readonly string[]) {
  const fixture = lineServicesFixture();
  fixture.presence.watch(extensions);
  fixture.time.advance(PRESENCE_BATCH_MS);
  fixture.updates.length = 0;
  return fixture;
}

describe('who is free', () => {
  it('begins with knowing nothing about anybody', () => {
    const { presence, time } = watching('1002');
    expect(presence.all().entries).toEqual([
      { extension: '1002', availability: 'unknown', since: time.now() - PRESENCE_BATCH_MS },
    ]);
  });

  it('tells a burst of news as one update with the last word of each', () => {
    const { presence, updates, time } = watching('1002', '1003');
    for (let n = 0; n < 50; n += 1)
      presence.see({ extension: '1002', availability: n % 2 === 0 ? 'busy' : 'free' });
    presence.see({ extension: '1003', availability: 'ringing', caller: 'Ann' });
    time.advance(PRESENCE_BATCH_MS);
    expect(
      updates.map(({ kind, entries }) => [
        kind,
        entries.map(({ extension, availability }) => `${extension} ${availability}`),
      ]),
    ).toEqual([['changes', ['1002 free', '1003 ringing']]]);
  });

  it('says nothing when nothing changed, and keeps since when', () => {
    const { presence, updates, time } = watching('1002');
    presence.see({ extension: '1002', availability: 'busy' });
    const since = time.now();
    time.advance(5000);
    updates.length = 0;
    presence.see({ extension: '1002', availability: 'busy' });
    time.advance(PRESENCE_BATCH_MS);
    expect([updates, presence.get('1002')?.since]).toEqual([[], since]);
  });

  it('counts revisions without a hole, whoever asks in between', () => {
    const { presence, updates, time } = watching('1002');
    const { revision } = presence.all();
    presence.see({ extension: '1002', availability: 'busy' });
    expect(presence.all().revision).toBe(revision + 1);
    presence.see({ extension: '1002', availability: 'free' });
    time.advance(PRESENCE_BATCH_MS);
    expect(updates.map((update) => update.revision)).toEqual([revision + 1, revision + 2]);
  });

  it('drops those who are watched no more, and what is still said of them', () => {
    const { presence, updates, time } = watching('1002', '1003');
    presence.watch(['1003']);
    presence.see({ extension: '1002', availability: 'busy' });
    time.advance(PRESENCE_BATCH_MS);
    expect(updates.map(({ kind, entries }) => [kind, entries.map((each) => each.extension)])).toEqual([
      ['all', ['1003']],
    ]);
  });

  it('knows nothing about anybody when the line is gone', () => {
    const { presence } = watching('1002');
    presence.see({ extension: '1002', availability: 'busy' });
    presence.forget();
    expect(presence.get('1002')?.availability).toBe('unknown');
  });
});

describe('who is watched', () => {
  const settings = (change: Partial<PresenceSettings> = {}) => PresenceSettings.parse(change);

  it('is the agent’s list, then colleagues, each once, without the agent', () => {
    expect(
      watchList(settings({ extensions: ['*41', '1003'] }), ['1002', '1003', '1001', 'no number!'], ['1001']),
    ).toEqual(['*41', '1003', '1002']);
  });

  it('is the agent’s list alone when colleagues are not to be watched', () => {
    expect(watchList(settings({ colleagues: false, extensions: ['1003'] }), ['1002'], [])).toEqual(['1003']);
  });

  it('has an end', () => {
    const many = Array.from({ length: WATCHED_MAX + 9 }, (_, n) => String(2000 + n));
    expect(watchList(settings(), many, [])).toHaveLength(WATCHED_MAX);
  });

  it('is watched by one line, and by the next one when that goes', () => {
    const { presence } = lineServicesFixture();
    const asked: string[] = [];
    let tell: (seen: Seen) => void = () => undefined;
    const line = (name: string) => ({
      user: '1001',
      colleagues: {
        watch: (extensions: readonly string[]) => asked.push(`${name} ${extensions.join(' ')}`),
        onSeen: (listener: (seen: Seen) => void) => {
          tell = listener;
          return () => asked.push(`${name} left`);
        },
      },
    });
    let colleagues: readonly string[] = ['1002'];
    const service = new PresenceService({
      registry: presence,
      settings: () => settings(),
      colleagues: () => colleagues,
    });
    service.attach(line('a'));
    service.refresh();
    colleagues = ['1002', '1003'];
    service.refresh();
    tell({ extension: '1003', availability: 'busy' });
    const busy = presence.get('1003')?.availability;
    service.attach(line('b'));
    expect([asked, busy, presence.get('1003')?.availability]).toEqual([
      ['a 1002', 'a 1002 1003', 'a left', 'b 1002 1003'],
      'busy',
      'unknown',
    ]);
  });
});
