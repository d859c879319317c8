import { describe, expect, it } from 'vitest';
import { sdpDirection } from '#adapters/telephony/sip/call/sdp-direction.ts';
import { SdpOrigin } from '#adapters/telephony/sip/call/sdp-origin.ts';

const AUDIO = 'm=audio 9 RTP/AVP 0\r\n';

describe('the direction of a description', () => {
  it.each([
    [`v=0\r\n${AUDIO}a=sendonly\r\n`, 'sendonly'],
    [`v=0\r\na=inactive\r\n${AUDIO}`, 'inactive'],
    [`v=0\r\na=inactive\r\n${AUDIO}a=recvonly\r\n`, 'recvonly'],
    [`v=0\r\n${AUDIO}m=video 9 RTP/AVP 96\r\na=inactive\r\n`, 'sendrecv'],
    [`v=0\r\nc=IN IP4 0.0.0.0\r\n${AUDIO}`, 'inactive'],
    [`v=0\r\n${AUDIO}`, 'sendrecv'],
  ])('of %j is %s', (sdp, direction) => {
    expect(sdpDirection(sdp)).toBe(direction);
  });
});

describe('the origin of a dialog’s descriptions', () => {
  it('stays one session whose version grows with each change', () => {
    const origin = new SdpOrigin();
    const first = origin.apply(`v=0\r\no=- 111 1 IN IP4 127.0.0.1\r\n${AUDIO}`);
    const same = origin.apply(`v=0\r\no=- 111 2 IN IP4 127.0.0.1\r\n${AUDIO}`);
    const rebuilt = origin.apply(`v=0\r\no=- 999 1 IN IP4 127.0.0.1\r\n${AUDIO}a=sendonly\r\n`);
    const lines = [first, same, rebuilt].map((sdp) => /^o=.*$/m.exec(sdp)?.[0].trim());
    expect(lines).toEqual([
      'o=- 111 1 IN IP4 127.0.0.1',
      'o=- 111 1 IN IP4 127.0.0.1',
      'o=- 111 2 IN IP4 127.0.0.1',
    ]);
  });
});
