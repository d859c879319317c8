import { describe, expect, it } from 'vitest';

import { MemorySecrets } from '#adapters/secrets/memory-secrets.ts';
import { RelayService } from '#core/sound/relay-service.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { ok } from '#shared/result.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const TURN = 'turn:relay.example.com:3478';

function fixture() {
  const media = new FakeMediaGateway();
  const secrets = new MemorySecrets();
  let lines: readonly LineSettings[] = [
    LineSettings.parse({
      id: 'line-1',
      label: 'Support',
      server: 'wss://pbx.example.com/ws',
      user: '1001',
      country: 'DE',
    }),
  ];
  const service = new RelayService({
    media,
    secrets,
    lines: () => lines,
    saveLine: (line) => {
      lines = [line];
      return Promise.resolve(ok());
    },
    logger: silentLogger,
  });
  const lineId = lines[0]?.id ?? LineSettings.shape.id.parse('none');
  const wish = { lineId, servers: [TURN], user: 'agent', password: 'secret', only: true };
  const given = () => media.inputsOf('use-relays').at(-1)?.relays;
  return { media, secrets, service, wish, given, lines: () => lines, signOut: () => void (lines = []) };
}

describe('the relay of a line', () => {
  it('is kept with the line, its password in the keychain, and both go to the media page', async () => {
    const { service, wish, given, lines } = fixture();
    expect(await service.save(wish)).toEqual({ ok: true, value: undefined });
    expect(lines()[0]).toMatchObject({ iceServers: [TURN], iceUser: 'agent', relayOnly: true });
    expect(JSON.stringify(lines())).not.toContain('secret');
    expect(given()).toEqual([{ url: TURN, username: 'agent', credential: 'secret', only: true }]);
  });

  it('keeps its password when it is saved without one', async () => {
    const { service, wish, given } = fixture();
    await service.save(wish);
    await service.save({ ...wish, password: undefined, only: false });
    expect(given()).toEqual([{ url: TURN, username: 'agent', credential: 'secret', only: false }]);
  });

  it('is told to a page that was rebuilt', async () => {
    const { media, service, wish } = fixture();
    await service.save(wish);
    const before = media.inputsOf('use-relays').length;
    media.lose();
    media.comeBack();
    await new Promise((resolve) => setImmediate(resolve));
    expect(media.inputsOf('use-relays')).toHaveLength(before + 1);
  });

  it('is forgotten with its line', async () => {
    const { service, secrets, wish, given, signOut } = fixture();
    await service.save(wish);
    signOut();
    await service.refresh();
    expect(await secrets.get('ice:line-1')).toBeUndefined();
    expect(given()).toEqual([]);
  });

  it('is tried with the kept password, and a page that is away is told', async () => {
    const { media, service, wish } = fixture();
    await service.save(wish);
    expect(await service.test({ ...wish, password: undefined })).toMatchObject({ ok: true });
    expect(media.inputsOf('ice-test')).toEqual([
      { servers: [TURN], username: 'agent', credential: 'secret', withinMs: 6000 },
    ]);
    media.lose();
    expect(await service.test(wish)).toEqual({ ok: false, problem: 'media-unavailable' });
  });
});
