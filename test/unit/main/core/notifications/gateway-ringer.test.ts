import { describe, expect, it } from 'vitest';

import { GatewayRinger } from '#core/notifications/gateway-ringer.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

const SOFT = { tone: 'soft', volume: 0.5 } as const;

function ringing() {
  const media = new FakeMediaGateway();
  const logger = new RecordingLogger();
  const ringer = new GatewayRinger(media, logger, () => ['desk']);
  const told = () => media.requests.map(({ op, input }) => `${op} ${JSON.stringify(input)}`);
  return { media, logger, ringer, told };
}

describe('ringing through the media page', () => {
  it('tells the page to ring and to stop', () => {
    const { ringer, told } = ringing();
    ringer.start(SOFT);
    ringer.stop();
    expect(told()).toEqual(['ring-start {"volume":0.5,"tone":"soft","devices":["desk"]}', 'ring-stop {}']);
  });

  it('rings on when the page had to be rebuilt, and only while it should', () => {
    const { media, ringer, told } = ringing();
    media.emit({ type: 'ready' });
    expect(told()).toEqual([]);
    ringer.start(SOFT);
    media.emit({ type: 'ready' });
    ringer.stop();
    media.emit({ type: 'ready' });
    expect(told()).toEqual([
      'ring-start {"volume":0.5,"tone":"soft","devices":["desk"]}',
      'ring-start {"volume":0.5,"tone":"soft","devices":["desk"]}',
      'ring-stop {}',
    ]);
  });

  it('hears nothing of the page after it was disposed', () => {
    const { media, ringer, told } = ringing();
    ringer.start(SOFT);
    ringer.dispose();
    media.emit({ type: 'ready' });
    expect(told()).toHaveLength(1);
  });
});
