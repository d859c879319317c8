import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CrmLineKeeper, type AppLine } from '#core/crm/crm-line-keeper.ts';
import type { CrmLine } from '#shared/domain/crm-accounts/crm-line.ts';
import { Bitrix24Account } from '#shared/domain/crm-accounts/bitrix24.ts';
import { ok } from '#shared/result.ts';
import { aBegin, aCrmCall } from '#test/support/builders/a-crm-write.ts';
import { labPortal, openPortal } from '#test/support/crm/lab-portal.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { CallInCrm } from './crm-adapter.contract.ts';

const SALES = { id: 'line-sales', label: 'Sales' };
const DESK = { id: 'line-desk', label: 'Desk' };

/** An app with lines and an account, and the portal of the lab. */
class LineDesk {
  lines: readonly AppLine[] = [SALES, DESK];
  kept: readonly CrmLine[] = [];
  /** The settings cannot be written. */
  breaks = false;
  readonly logger = new RecordingLogger();
  readonly keeper: CrmLineKeeper;
  readonly lab: Awaited<ReturnType<typeof labPortal>>;

  constructor(lab: LineDesk['lab']) {
    this.lab = lab;
    this.keeper = new CrmLineKeeper({
      accounts: {
        inUse: () => [{ account: this.#account, adapter: lab.crm }],
        keepLines: (_id, lines) => {
          if (this.breaks) throw new Error('the disk is full');
          this.kept = lines;
          return ok();
        },
      },
      lines: () => this.lines,
      logger: this.logger,
    });
  }

  get #account() {
    const { origin } = this.lab.portal;
    const known = { kind: 'bitrix24', id: 'bitrix24', userId: '7', origin } as const;
    return Bitrix24Account.parse({ ...known, externalLines: this.kept });
  }

  /** Names by number. */
  get there(): readonly (readonly [string, string])[] {
    return [...this.lab.portal.data.lines].map(([number, { name }]) => [number, name]);
  }

  changes(): number {
    return ['add', 'update', 'delete'].flatMap((each) =>
      this.lab.portal.asked(`telephony.externalLine.${each}`),
    ).length;
  }
}

describe('the app’s lines in Bitrix24', () => {
  let desk: LineDesk;

  beforeEach(async () => {
    desk = new LineDesk(await labPortal());
    desk.lab.portal.data.lines.set('desk-1', { name: 'Somebody else’s', creates: 'Y' });
  });

  afterEach(() => desk.lab.portal.down().catch(() => undefined));

  it('are registered once, in the documented shape, beside those of others', async () => {
    for (const _ of ['first', 'again']) expect(await desk.keeper.use('bitrix24', true)).toEqual({ ok: true });
    expect(desk.lab.portal.asked('telephony.externalLine.add')).toEqual([
      { NUMBER: 'hs-7-line-sales', NAME: 'Sales', CRM_AUTO_CREATE: 'N' },
      { NUMBER: 'hs-7-line-desk', NAME: 'Desk', CRM_AUTO_CREATE: 'N' },
    ]);
    expect(desk.changes()).toBe(2);
    expect(desk.there).toEqual([
      ['desk-1', 'Somebody else’s'],
      ['hs-7-line-sales', 'Sales'],
      ['hs-7-line-desk', 'Desk'],
    ]);
    expect(desk.kept.map(({ lineId, number }) => [lineId, number])).toEqual([
      ['line-sales', 'hs-7-line-sales'],
      ['line-desk', 'hs-7-line-desk'],
    ]);
  });

  it('can be registered after a try that broke', async () => {
    desk.breaks = true;
    await expect(desk.keeper.use('bitrix24', true)).rejects.toThrow('the disk is full');
    desk.breaks = false;
    expect(await desk.keeper.use('bitrix24', true)).toEqual({ ok: true });
    expect(desk.kept).toHaveLength(2);
  });

  it('are nobody’s business until somebody registers them', async () => {
    await desk.keeper.follow();
    expect(desk.lab.portal.requests).toEqual([]);
  });

  it('are renamed and removed as they are here, and only then', async () => {
    await desk.keeper.use('bitrix24', true);
    await desk.keeper.follow();
    expect(desk.changes()).toBe(2);
    desk.lines = [{ ...SALES, label: 'Sales north' }];
    await desk.keeper.follow();
    expect(desk.there).toEqual([
      ['desk-1', 'Somebody else’s'],
      ['hs-7-line-sales', 'Sales north'],
    ]);
    desk.lines = [];
    await desk.keeper.follow();
    expect(desk.there).toEqual([['desk-1', 'Somebody else’s']]);
    expect(desk.kept).toEqual([]);
  });

  it('follow a new name alone', async () => {
    await desk.keeper.use('bitrix24', true);
    desk.lines = [{ ...SALES, label: ' Sales north ' }, DESK];
    await desk.keeper.follow();
    expect(desk.there).toEqual([
      ['desk-1', 'Somebody else’s'],
      ['hs-7-line-sales', 'Sales north'],
      ['hs-7-line-desk', 'Desk'],
    ]);
    expect(desk.lab.portal.asked('telephony.externalLine.update')).toMatchObject([
      { NUMBER: 'hs-7-line-sales', NAME: 'Sales north' },
    ]);
  });

  it('keep the numbers that they have, also after another user has signed in', async () => {
    const before: CrmLine = { lineId: SALES.id, number: 'hs-3-line-sales', name: 'Sales' };
    desk.kept = [before];
    desk.lab.portal.data.lines.set(before.number, { name: 'Sales', creates: 'N' });
    await desk.keeper.follow();
    expect(desk.kept.map(({ number }) => number)).toEqual(['hs-3-line-sales', 'hs-7-line-desk']);
    expect(desk.there).toEqual([
      ['desk-1', 'Somebody else’s'],
      ['hs-3-line-sales', 'Sales'],
      ['hs-7-line-desk', 'Desk'],
    ]);
  });

  it('are taken back, also one that somebody else removed before', async () => {
    await desk.keeper.use('bitrix24', true);
    desk.lab.portal.data.lines.delete('hs-7-line-desk');
    expect(await desk.keeper.use('bitrix24', false)).toEqual({ ok: true });
    expect(desk.there).toEqual([['desk-1', 'Somebody else’s']]);
  });

  it('are registered once when two want it at the same time, and after a lost answer', async () => {
    desk.lab.portal.faults.push({ method: 'write', fault: 'lost' });
    const [lost, done] = await Promise.all([
      desk.keeper.use('bitrix24', true),
      desk.keeper.use('bitrix24', true),
    ]);
    expect([lost.ok, done.ok]).toEqual([false, true]);
    expect(desk.there).toHaveLength(3);
    expect(desk.kept).toHaveLength(2);
  });

  it('stay as they were where the portal wants an application or is away, and follow later', async () => {
    await desk.keeper.use('bitrix24', true);
    desk.lines = [SALES];
    desk.lab.portal.faults.push('wrong-auth-type');
    await desk.keeper.follow();
    expect(desk.logger.lines.join()).toContain('crm.lines-not-kept');
    expect(desk.kept).toHaveLength(2);
    await desk.keeper.follow();
    expect(desk.kept).toHaveLength(1);
  });

  it('are what calls are filed under once they are registered', async () => {
    const { webhook } = desk.lab.portal;
    await desk.keeper.use('bitrix24', true);
    const { crm } = openPortal(webhook, { use: { externalLines: desk.kept } });
    const on = (line: string, lineId: string) => ({ call: { ...aCrmCall(1), line, lineId } });
    await new CallInCrm(crm).send(aBegin(1, on('Sales north', 'line-sales')));
    await new CallInCrm(crm).send(aBegin(2, on('Home', 'line-home')));
    expect(desk.lab.portal.asked('telephony.externalCall.register')).toMatchObject([
      { LINE_NUMBER: 'hs-7-line-sales' },
      { LINE_NUMBER: 'Home' },
    ]);
  });

  it('have numbers as long as the portal keeps, whatever the line is called here', () => {
    expect(desk.lab.crm.lines?.numberOf('x'.repeat(64))).toHaveLength(50);
  });
});
