import { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import { A_MOMENT } from './a-call.ts';

/** The agent's only line, reachable. */
export function aLineView(values: Partial<LineView> = {}): LineView {
  return {
    id: LineId.parse('line-1'),
    label: 'Desk',
    user: '1001',
    serverHost: 'pbx.example.com',
    reachability: {
      state: 'reachable',
      since: A_MOMENT,
      checkedAt: A_MOMENT,
      server: 'wss://pbx.example.com:8089/ws',
    },
    callerIds: [],
    isDefault: true,
    capabilities: {
      hold: true,
      digits: true,
      mute: true,
      transfer: true,
      conference: true,
      recording: false,
      parking: false,
    },
    ...values,
  };
}
