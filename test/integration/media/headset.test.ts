import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { HeadsetService } from '#core/headset/headset-service.ts';
import type { HeadsetView } from '#shared/domain/headset.ts';
import { USAGE } from '#renderer/media/headset/headset-usage.ts';
import { runCallAction } from '#app/run-call-action.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { HEADSETS } from '#test/support/headset-models.ts';
import { MediaPage } from '#test/support/media-page.ts';

const A = callIdOf(1);
let media: MediaPage;

beforeAll(async () => {
  media = await MediaPage.start({ headset: HEADSETS.jabra });
});
afterAll(() => media.dispose());

const lights = () => media.inPage(() => window.hookswitchHeadset.lights(), undefined);
const press = (usage: number, value: 0 | 1) =>
  media.inPage(([key, down]) => window.hookswitchHeadset.input(key, down), [usage, value] as const);
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 5000, interval: 20 });

function deskWithHeadset() {
  const fixture = callFixture();
  const seen: (HeadsetView | undefined)[] = [];
  const service = new HeadsetService({
    media,
    calls: () => fixture.calls.views(),
    run: ({ id, action }) => runCallAction(fixture.calls, id, action),
    onHeadset: (headset) => seen.push(headset),
    logger: fixture.logger,
  });
  fixture.calls.observe(service);
  service.use(true);
  return { ...fixture, service, seen };
}

it('a headset carries a whole call through the media page, and a crash of that page', async () => {
  const { connector, calls, service, seen } = deskWithHeadset();
  await eventually(() => expect(seen.at(-1)?.name).toBe('Jabra Evolve2 65'));

  connector.incoming(A);
  await eventually(async () => expect(await lights()).toContain(USAGE.ledRing));
  await press(USAGE.hookSwitch, 1);
  await eventually(() => expect(connector.told).toContain(`answer ${A}`));

  connector.emit({ type: 'connected', callId: A });
  await eventually(async () => expect(await lights()).toContain(USAGE.ledOffHook));
  await press(USAGE.phoneMute, 1);
  await eventually(() => expect(connector.told).toContain(`mute ${A} true`));
  connector.emit({ type: 'muted', callId: A, muted: true });
  await eventually(async () => expect(await lights()).toContain(USAGE.ledMute));

  await media.crash();
  await media.whenReady(10_000);
  await eventually(async () => {
    expect(await lights()).toEqual(expect.arrayContaining([USAGE.ledOffHook, USAGE.ledMute]));
  });
  await press(USAGE.hookSwitch, 0);
  await eventually(() => expect(connector.told).toContain(`hangUp ${A}`));
  connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'agent' } });
  await eventually(async () => expect(await lights()).toEqual([]));
  expect(calls.current(A)?.result).toBe('answered');
  service.dispose();
});
