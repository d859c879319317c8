import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { AgentDesk } from '#core/agent/agent-desk.ts';
import { AutoAnswer, AUTO_ANSWER_NOTICE_MS } from '#core/agent/auto-answer.ts';
import { CallScreen } from '#core/agent/call-screen.ts';
import { FeatureCodeControl } from '#core/agent/feature-code-control.ts';
import { CallService } from '#core/calls/call-service.ts';
import { ServiceCalls } from '#core/calls/service-calls.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { AgentSettings } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { FeatureCodes } from '#shared/domain/line-profile.ts';
import { LineId } from '#shared/domain/ids.ts';
import { header } from '#test/lab/ami-packet.ts';
import { aWork } from '#test/support/builders/a-snapshot.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

const ID = LineId.parse('lab');
const LUNCH = { state: 'not-ready', reason: { id: 'lunch', text: '' } } as const;
let office: PbxOffice;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

/** An agent at work on a line of the lab: everything of the core that decides, with the real connector below. */
function atWork(line: PbxLine, change: Partial<AgentSettings> = {}, codes: Partial<FeatureCodes> = {}) {
  const clock = new SystemClock();
  const timer = new SystemTimer();
  const ids = new RandomIds();
  const settings = { ...AgentSettings.parse({}), ...change };
  const recorded: CallView[] = [];
  const screen: CallScreen = new CallScreen({
    clock,
    logger: silentLogger,
    settings: () => settings,
    calls: () => calls.views(),
    wrapsUp: () => false,
    contacts: { lookup: () => [] },
    record: (call) => recorded.push(call),
  });
  const calls: CallService = new CallService({
    clock,
    timer,
    ids,
    logger: silentLogger,
    screen: (incoming, from, connector) => screen.take(incoming, from, connector),
  });
  const service = new ServiceCalls({ ids, timer, logger: silentLogger });
  const desk = new AgentDesk({
    clock,
    timer,
    control: new FeatureCodeControl(service),
    calls,
    settings: () => settings,
    gate: () => aWork().gate,
    onWork: () => undefined,
  });
  const autoAnswer = new AutoAnswer({
    timer,
    logger: silentLogger,
    policy: () => settings.autoAnswer,
    isReady: () => desk.isReady,
    calls,
  });
  calls.observe(autoAnswer);
  calls.attach(line.connector, { id: ID, label: 'Lab', country: 'US' });
  const profile = { ...LAB_PROFILE, codes: { ...LAB_PROFILE.codes, ...codes } };
  service.attach(line.connector, { id: ID, profile });
  desk.setReachable(true);
  desk.refresh();
  return { calls, desk, recorded, settings };
}

/** What the lamp of a feature of agent 1001 says (its hint is the code and the agent). */
async function lamp(code: string): Promise<string> {
  const state = await office.ami.action('ExtensionState', { Exten: `${code}1001`, Context: 'from-agent' });
  return header(state, 'statustext');
}

const agreement = (desk: AgentDesk) => ({ timeout: 20_000, message: JSON.stringify(desk.work.pbx) });

describe('an agent at work on Asterisk', () => {
  it('is in the queue, paused and back, as the PBX itself says, without a call in view', async () => {
    const line = await office.line();
    const { calls, desk, settings } = atWork(line, { callCentre: true });
    await expect.poll(() => desk.work.pbx.state, agreement(desk)).toBe('agreed');
    expect(await office.pbx.queueMembers('sales')).toMatchObject([{ party: 'PJSIP/1001', paused: false }]);
    await expect.poll(() => lamp('*22')).toBe('InUse');
    desk.choose(LUNCH);
    await expect.poll(() => desk.work.choice, agreement(desk)).toEqual(LUNCH);
    expect(await office.pbx.queueMembers('sales')).toMatchObject([{ party: 'PJSIP/1001', paused: true }]);
    await expect.poll(() => lamp('*24')).toBe('InUse');
    settings.callCentre = false;
    desk.refresh();
    await expect.poll(() => office.pbx.queueMembers('sales'), agreement(desk)).toEqual([]);
    await expect.poll(() => lamp('*22')).toBe('Idle');
    expect(calls.views()).toEqual([]);
  });

  it('keeps the truth when the PBX does not take a code', async () => {
    const line = await office.line();
    const { desk } = atWork(line, { callCentre: true }, { queuePause: '*9999' });
    await expect.poll(() => desk.work.pbx.state, agreement(desk)).toBe('agreed');
    desk.choose(LUNCH);
    await expect.poll(() => desk.work.pbx.state, agreement(desk)).toBe('refused');
    expect(desk.work.choice).toEqual({ state: 'ready' });
    expect(await office.pbx.queueMembers('sales')).toMatchObject([{ paused: false }]);
  });

  it('is busy for callers while not to be disturbed, and still calls out', async () => {
    const line = await office.line();
    const { calls, recorded } = atWork(line, { doNotDisturb: true });
    const ended = office.ami.waitFor('UserEvent', (each) => header(each, 'userevent') === 'LabDial');
    await office.customer();
    expect(header(await ended, 'status')).toBe('BUSY');
    expect(calls.views()).toEqual([]);
    await expect
      .poll(() => recorded)
      .toMatchObject([{ result: 'blocked', cause: { policy: 'do-not-disturb', sipStatus: 486 } }]);
    await expect(calls.dial('600')).resolves.toMatchObject({ ok: true });
    await line.next('connected');
  });

  it('sends callers on to a colleague by 302', async () => {
    const [line, colleague] = await Promise.all([office.line('1001'), office.line('1002')]);
    const forward = { when: 'always', number: '1002', afterSeconds: 20 } as const;
    const { recorded } = atWork(line, { forward });
    await office.customer('1001');
    const { number } = await colleague.next('incoming');
    expect(number).toBe('+15551234567');
    await expect.poll(() => recorded).toMatchObject([{ result: 'forwarded', cause: { sipStatus: 302 } }]);
  });

  it('answers by itself what asks for it by Alert-Info, after a count-down, under policy only', async () => {
    const line = await office.line();
    const autoAnswer = { allow: 'always', numbers: [] } as const;
    const { calls } = atWork(line, { autoAnswer });
    const before = performance.now();
    await office.customer('1001', 'tone', ['__LAB_ALERT_INFO=<http://x>\\;info=alert-autoanswer']);
    const { callId, alertInfo } = await line.next('incoming');
    expect(alertInfo).toContain('alert-autoanswer');
    expect(calls.current(callId)?.autoAnswerAt).toBeDefined();
    await line.next('connected');
    expect(performance.now() - before).toBeGreaterThanOrEqual(AUTO_ANSWER_NOTICE_MS - 100);
    await line.next('media', (event) => event.state === 'flowing');
  });
});
