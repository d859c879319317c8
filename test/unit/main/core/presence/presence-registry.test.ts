import { describe, expect, it } from 'vitest';

import { PRESENCE_BATCH_MS } from '#core/presence/presence-registry.ts';
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
