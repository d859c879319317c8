import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer } from '#test/support/sip-peer.ts';
import { testTelephonyConnector, type ContractPbx } from './telephony-connector.contract.ts';

testTelephonyConnector('SipConnector', async (): Promise<ContractPbx> => {
  const peer = await SipPeer.start();
  const media = new FakeMediaGateway();
  const policy = { goodbyeWithinMs: 300, referNotifyWithinMs: 300 };
  const options = peerLine(peer, media, { policy });
  const connector = new SipConnector(options);
  let callId = '';
  return {
    connector,
    line: options.line,
    ring: () => {
      callId = peer.invite();
    },
    giveUp: (how) =>
      peer.cancel(
        callId,
        how === 'elsewhere' ? ['Reason: SIP;cause=200;text="Call completed elsewhere"'] : [],
      ),
    partyHangsUp: async () => {
      const answer = await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
      peer.within(answer, 'BYE');
    },
    nextDialled: (does) => {
      if (does === 'busy') peer.on['INVITE'] = (request) => peer.answer(request, 486);
      else delete peer.on['INVITE'];
    },
    nextTransfer: (becomes) => {
      peer.on['REFER'] = (request) => {
        peer.answer(request, becomes === 'no-such-number' ? 404 : 202);
        if (becomes === 'no-such-number' || becomes === 'silent') return;
        peer.refers(request, 100);
        peer.refers(request, 180);
        peer.refers(request, becomes === 'busy' ? 486 : 200, 'terminated;reason=noresource');
      };
    },
    sentOnTo: async () => {
      const { text } = await peer.next(({ status, method }) => status === 302 && method === 'INVITE');
      return /^Contact: <sip:([^@]+)@127\.0\.0\.1>\r$/m.exec(text)?.[1] ?? '';
    },
    loseMedia: () => media.lose(),
    restoreMedia: () => media.comeBack(),
    loseSignalling: () => peer.cut(),
    dispose: async () => {
      await connector.disconnect();
      await peer.stop();
    },
  };
});
