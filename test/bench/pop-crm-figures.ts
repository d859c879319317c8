import { setTimeout as delay } from 'node:timers/promises';

import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PortalRecord } from '#test/lab/crm/bitrix24/portal-data.ts';
import { PortalServer } from '#test/lab/crm/bitrix24/portal-server.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { FigureName } from './support/figure.ts';
import type { Measurement } from './support/measurement.ts';

const WARM_UP = 3;
const CALLS = 30;
/** Calls of one kind in a row: the kinds take turns, so that a busier minute of the machine meets all of them. */
const ROUND = 3;
const REST_MS = 400;
/** Each call is from somebody else: a portal is not asked twice about one number. */
const FIRST_CALLER = 100;

/** A CRM that thinks this long, and how long the agent lets it ring: longer than that. */
interface Stage {
  readonly thinksMs: number | undefined;
  readonly ringsMs: number;
  readonly popup: FigureName;
  readonly pop?: FigureName;
}

/** Milliseconds of one call. */
interface Took {
  readonly popup: number | undefined;
  readonly pop: number | undefined;
}

const STAGES: readonly Stage[] = [
  { thinksMs: undefined, ringsMs: 400, popup: 'invite-to-popup-no-crm' },
  { thinksMs: 300, ringsMs: 900, popup: 'invite-to-popup-crm-300ms', pop: 'pop-crm-300ms' },
  { thinksMs: 3000, ringsMs: 3600, popup: 'invite-to-popup-crm-3s', pop: 'pop-crm-3s' },
];

const RULES = PopRuleSet.parse({
  rules: [{ id: 'bench', when: 'ring', found: 'one', open: { kind: 'record' } }],
  waitMs: 2000,
  late: 'new-record',
});

/**
 * Calls from customers whom only a CRM knows: without any CRM, with one that answers after 300 ms, and with one that
 * answers after 3 s, when the form for a new record has opened at the deadline and the record must not open behind it.
 */
export const popCrmFigures: Measurement = {
  gives: STAGES.flatMap(({ popup, pop }) => (pop === undefined ? [popup] : [popup, pop])),
  needsLab: true,
  async run(say, { runs = CALLS }) {
    const portal = await PortalServer.start({ records: customers(STAGES.length * (WARM_UP + runs)) });
    const customer = await Customer.ready();
    await customer.clear();
    const phone = await PbxApp.start();
    const times = new Map<FigureName, number[]>();
    try {
      await phone.reachable();
      await saveRules(phone);
      for (const { stage, caller, isFirst, counts } of turnsOf(runs)) {
        if (isFirst) await connect(phone, portal, stage.thinksMs !== undefined);
        portal.thinks = () => delay(stage.thinksMs ?? 0);
        say(`${stage.popup}, call ${caller + 1} of ${STAGES.length * (WARM_UP + runs)}`);
        const took = await ring(phone, customer, { stage, caller });
        if (counts) keep(times, stage, took);
      }
      return Object.fromEntries(times);
    } finally {
      await phone.close();
      await customer.clear();
      customer.dispose();
      await portal.down();
    }
  },
};

interface Turn {
  readonly stage: Stage;
  readonly caller: number;
  /** Of its kind in a row. */
  readonly isFirst: boolean;
  /** It is no warm-up. */
  readonly counts: boolean;
}

function* turnsOf(runs: number): Generator<Turn> {
  let caller = 0;
  for (let done = -WARM_UP; done < runs; done += ROUND)
    for (const stage of STAGES)
      for (let call = done; call < Math.min(runs, done + ROUND); call += 1) {
        yield { stage, caller, isFirst: call === done, counts: call >= 0 };
        caller += 1;
      }
}

function keep(times: Map<FigureName, number[]>, { popup, pop }: Stage, took: Took): void {
  add(times, popup, took.popup);
  if (pop !== undefined) add(times, pop, took.pop);
}

function add(times: Map<FigureName, number[]>, name: FigureName, value: number | undefined): void {
  if (value === undefined) throw new Error(`nothing opened for ${name}`);
  times.set(name, [...(times.get(name) ?? []), value]);
}

async function ring(
  phone: PbxApp,
  customer: Customer,
  { stage, caller }: { readonly stage: Stage; readonly caller: number },
): Promise<Took> {
  const openedBefore = (await phone.app.os.openedUrls()).length;
  const painted = phone.nextMark('popup-painted');
  await customer.call({ number: `0${nationalNumber(caller)}` });
  const { callId } = await painted;
  await delay(stage.ringsMs);
  const { pop } = await phone.callThat('decided', (call) => call.id === callId && call.pop.state !== 'none');
  const opened = (await phone.app.os.openedUrls()).length - openedBefore;
  if (opened !== (stage.pop === undefined ? 0 : 1))
    throw new Error(`${opened} pages opened for one call: ${JSON.stringify(pop)}`);
  await phone.nextEnd(callId, () => customer.giveUp());
  await delay(REST_MS);
  const marks = await phone.marksOf(callId);
  return { popup: between(marks, 'invite-received', 'popup-painted'), pop: pop.afterMs };
}

function between(marks: ReadonlyMap<string, number>, from: string, to: string): number | undefined {
  const [start, end] = [marks.get(from), marks.get(to)];
  return start === undefined || end === undefined ? undefined : end - start;
}

/** Numbers kept for drama in Berlin (Bundesnetzagentur, 2021). */
function nationalNumber(caller: number): string {
  return `3023125${String(FIRST_CALLER + caller).padStart(3, '0')}`;
}

function customers(count: number): readonly PortalRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'CONTACT' as const,
    id: 5000 + index,
    name: 'Customer',
    lastName: String(index),
    phones: [`+49${nationalNumber(index)}`],
    assignedTo: 7,
  }));
}

async function saveRules(phone: PbxApp): Promise<void> {
  const saved = await phone.panel.evaluate((input) => window.hookswitch.command['pop:save-rules'](input), {
    set: { ...RULES, rules: [...RULES.rules] },
  });
  if (!saved.ok) throw new Error(`the rules were not saved: ${saved.problem}`);
}

/** Looks up or not, and writes nothing: the portal's limit is not what is measured. */
async function connect(phone: PbxApp, { webhook }: PortalServer, lookup: boolean): Promise<void> {
  const { accounts } = (await phone.settings()).crm;
  const saved = await phone.panel.evaluate((input) => window.hookswitch.command['crm:save'](input), {
    kind: 'bitrix24' as const,
    secrets: { webhook },
    ...(accounts[0] !== undefined && { id: accounts[0].id }),
    lookup,
    log: false,
  });
  if (!saved.ok) throw new Error(`the CRM was not connected: ${JSON.stringify(saved.problem)}`);
}
