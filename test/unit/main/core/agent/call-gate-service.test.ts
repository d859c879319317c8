import { describe, expect, it } from 'vitest';

import { AgentSettings, Forwarding } from '#shared/domain/agent.ts';
import { LineId } from '#shared/domain/ids.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { CallGateService } from '#core/agent/call-gate-service.ts';
import { fail, ok } from '#shared/result.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const CODES = {
  doNotDisturbOn: '*78',
  doNotDisturbOff: '*79',
  forwardOn: '*72{number}',
  forwardOff: '*73',
};
const GONE = Forwarding.parse({ when: 'always', number: '0171 1234567' });

function withGate(codes: Partial<typeof CODES> = CODES) {
  const state = { settings: AgentSettings.parse({}), refuses: false, dialled: [] as string[] };
  const gate: CallGateService = new CallGateService({
    settings: () => state.settings,
    save: (change) => {
      state.settings = { ...state.settings, ...change };
      return ok();
    },
    calls: {
      lines: () => [{ id: LineId.parse('line-1'), profile: LineProfile.parse({ codes }) }],
      dial: (_, code) => {
        state.dialled.push(code);
        return Promise.resolve(state.refuses ? fail('refused') : ok());
      },
    },
    country: () => 'DE',
    onChange: () => undefined,
  });
  return { gate, state };
}

describe('keeping calls away', () => {
  it('holds here at once, and is told to a phone system with codes', async () => {
    const { gate, state } = withGate();
    expect(gate.setDoNotDisturb(true)).toEqual({ ok: true, value: undefined });
    expect(gate.gate).toMatchObject({ doNotDisturb: true, pbx: 'telling' });
    await settle();
    gate.setDoNotDisturb(false);
    await settle();
    expect([state.dialled, gate.gate.pbx]).toEqual([['*78', '*79'], 'agreed']);
  });

  it('holds here alone without codes, and when the phone system refuses', async () => {
    const alone = withGate({});
    alone.gate.setDoNotDisturb(true);
    expect(alone.gate.gate).toMatchObject({ doNotDisturb: true, pbx: 'alone' });
    const { gate, state } = withGate();
    state.refuses = true;
    gate.setDoNotDisturb(true);
    await settle();
    expect(gate.gate).toMatchObject({ doNotDisturb: true, pbx: 'refused' });
  });

  it('forwards by a code with the number as it is dialled, and takes it back', async () => {
    const { gate, state } = withGate();
    gate.setForward(GONE);
    await settle();
    gate.setForward({ ...GONE, when: 'busy' });
    await settle();
    gate.setForward({ ...GONE, when: 'off' });
    await settle();
    expect(state.dialled).toEqual(['*7201711234567', '*73']);
    expect(state.settings.forward.when).toBe('off');
  });

  it('refuses a number that cannot be dialled before anything changes', () => {
    const { gate, state } = withGate();
    expect(gate.setForward({ ...GONE, number: 'home' })).toEqual({ ok: false, problem: 'number-invalid' });
    expect(gate.setForward({ ...GONE, number: '' })).toEqual({ ok: false, problem: 'number-empty' });
    expect([state.settings.forward.when, state.dialled]).toEqual(['off', []]);
  });
});
