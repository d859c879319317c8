import { describe, expect, it } from 'vitest';

import { HeadsetService } from '#core/headset/headset-service.ts';
import { runCallAction } from '#app/run-call-action.ts';
import type { HeadsetLights, HeadsetSignal, HeadsetView } from '#shared/domain/headset.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';

/** Lets commands that are on their way arrive. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const A = callIdOf(1);
const B = callIdOf(2);
const OFF: HeadsetLights = { ringing: false, offHook: false, muted: false, held: false };
const VIEW: HeadsetView = { name: 'Jabra Evolve2 65', maker: 'jabra', state: 'ready', can: ['answer'] };

function withHeadset(options: { ready?: boolean } = {}) {
  const fixture = callFixture();
  const media = new FakeMediaGateway(options);
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
  const shown = () =>
    media.requests
      .filter(({ op }) => op === 'headset-show')
      .map(({ input }) => input as { lights: HeadsetLights; again: boolean });
  const press = async (signal: HeadsetSignal) => {
    media.emit({ type: 'headset-key', signal });
    await settle();
  };
  return { ...fixture, media, service, seen, shown, press, lights: () => shown().at(-1)?.lights };
}

type Fixture = ReturnType<typeof withHeadset>;

function ring({ connector }: Fixture, callId = A): void {
  connector.incoming(callId);
}

function talk(fixture: Fixture, callId = A): void {
  ring(fixture, callId);
  fixture.connector.emit({ type: 'connected', callId });
}

describe('the lights of the headset', () => {
  it('follow ringing, talking, mute, hold and the end, whoever changed them', () => {
    const fixture = withHeadset();
    const { connector, lights } = fixture;
    ring(fixture);
    expect(lights()).toEqual({ ...OFF, ringing: true });
    connector.emit({ type: 'connected', callId: A });
    expect(lights()).toEqual({ ...OFF, offHook: true });
    connector.emit({ type: 'muted', callId: A, muted: true });
    expect(lights()).toEqual({ ...OFF, offHook: true, muted: true });
    connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    expect(lights()).toEqual({ ...OFF, offHook: true, muted: true, held: true });
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    expect(lights()).toEqual(OFF);
  });

  it('keep talking while another call waits', () => {
    const fixture = withHeadset();
    talk(fixture, A);
    ring(fixture, B);
    expect(fixture.lights()).toEqual({ ...OFF, offHook: true, ringing: true });
  });

  it('are sent again to a rebuilt media page', () => {
    const fixture = withHeadset();
    talk(fixture);
    fixture.media.lose();
    fixture.media.comeBack();
    expect(fixture.media.requests.slice(-2)).toEqual([
      { op: 'headset-use', input: { enabled: true } },
      { op: 'headset-show', input: { lights: { ...OFF, offHook: true }, again: false } },
    ]);
  });
});

describe('a key of the headset', () => {
  it.each([
    ['off-hook', ring, [`answer ${A}`]],
    ['reject', ring, [`reject ${A}`]],
    ['on-hook', talk, [`hangUp ${A}`]],
    ['mute-toggle', talk, [`mute ${A} true`]],
    ['mute', talk, [`mute ${A} true`]],
    ['unmute', talk, []],
    ['hold-toggle', talk, [`hold ${A}`]],
    ['on-hook', () => undefined, []],
    ['off-hook', () => undefined, []],
    ['mute-toggle', ring, []],
  ] as const)('%s does what the call allows', async (signal, begin, commands) => {
    const fixture = withHeadset();
    begin(fixture);
    await fixture.press(signal);
    expect(fixture.connector.told).toEqual(commands);
  });

  it('is always answered by the lights, so that a headset falls back in step', async () => {
    const fixture = withHeadset();
    await fixture.press('off-hook');
    expect(fixture.shown().at(-1)).toEqual({ lights: OFF, again: true });
  });

  it('for holding answers a waiting call before anything else', async () => {
    const fixture = withHeadset();
    talk(fixture, A);
    ring(fixture, B);
    await fixture.press('hold-toggle');
    expect(fixture.connector.told).toEqual([`hold ${A}`, `answer ${B}`]);
  });

  it('for holding takes the held call back', async () => {
    const fixture = withHeadset();
    talk(fixture);
    fixture.connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    await fixture.press('hold-toggle');
    expect(fixture.connector.told).toEqual([`resume ${A}`]);
  });
});

describe('the headset in use', () => {
  it('is told, and forgotten with its page', () => {
    const { media, seen } = withHeadset();
    media.emit({ type: 'headset', headset: VIEW });
    media.lose();
    expect(seen).toEqual([VIEW, undefined]);
  });

  it('is taken into use as soon as the page is there', () => {
    const { media } = withHeadset({ ready: false });
    expect(media.requests).toEqual([]);
    media.comeBack();
    expect(media.requests[0]).toEqual({ op: 'headset-use', input: { enabled: true } });
  });
});
