import { FeatureCodeControl } from '#core/agent/feature-code-control.ts';
import { ServiceCalls } from '#core/calls/service-calls.ts';
import type { AgentOrder, AgentOrderProblem } from '#core/ports/agent-control.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { FakeAgentControl } from '#test/support/fakes/fake-agent-control.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PeerDialog } from '#test/support/peer-dialog.ts';
import { PEER_SDP, type PeerMessage } from '#test/support/sip-peer.ts';
import { testAgentControl } from './agent-control.contract.ts';

const ORDERS: readonly AgentOrder[] = ['log-in', 'log-out', 'pause', 'resume'];

testAgentControl('FakeAgentControl', (offered) => {
  const control = new FakeAgentControl(offered);
  const refuse = (problem: AgentOrderProblem): void => {
    for (const order of ORDERS) control.refusals.set(order, problem);
  };
  return Promise.resolve({
    control,
    orders: (become) => {
      control.refusals.clear();
      if (become !== 'taken') refuse(become === 'refused' ? 'refused' : 'no-answer');
    },
    goesAway: () => Promise.resolve(refuse('not-reachable')),
    passThirtySeconds: () => Promise.resolve(),
    dispose: () => Promise.resolve(),
  });
});

/** A code for each order that is offered. */
function profileOf(offered: readonly AgentOrder[]): LineProfile {
  const code = (order: AgentOrder, digits: string): string => (offered.includes(order) ? digits : '');
  return LineProfile.parse({
    codes: {
      queueLogIn: code('log-in', '*22'),
      queueLogOut: code('log-out', '*23'),
      queuePause: code('pause', '*24'),
      queueResume: code('resume', '*25'),
    },
  });
}

testAgentControl('FeatureCodeControl on SipConnector', async (offered) => {
  const { peer, connector } = await PeerCalls.start();
  const timer = new ManualTimer();
  const service = new ServiceCalls({ ids: new RandomIds(), timer, logger: silentLogger });
  service.attach(connector, { id: connector.lineId, profile: profileOf(offered) });
  const take = (invite: PeerMessage): void => {
    peer.on['ACK'] = () => void PeerDialog.dialled(peer, invite).send('BYE');
    peer.answer(invite, 200, { sdp: PEER_SDP });
  };
  return {
    control: new FeatureCodeControl(service),
    orders: (become) => {
      peer.on['INVITE'] = (invite) => {
        if (become === 'taken') take(invite);
        else peer.answer(invite, become === 'refused' ? 403 : 180);
      };
    },
    goesAway: () => connector.disconnect(),
    passThirtySeconds: async () => {
      await peer.next(({ startLine }) => startLine.startsWith('INVITE '));
      timer.pass(30_000);
    },
    dispose: async () => {
      await connector.disconnect();
      await peer.stop();
    },
  };
});
