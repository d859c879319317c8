import { afterEach, describe, expect, it } from 'vitest';

import { popDesk } from '#test/support/crm/pop-desk.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const CALL = callIdOf(1);
const MINA = '+12025550143';
/** A switchboard that two contacts and their company share. */
const WEBER = '+493023125000';
const NOBODY = '+493023125777';
const RULES = [
  { id: 'one', when: 'ring', found: 'one', open: { kind: 'record' } },
  { id: 'none', when: 'ring', found: 'none', caller: 'customer', open: { kind: 'new-record' } },
];
const SALES = {
  id: 'sales',
  when: 'ring',
  queue: 'sales',
  open: { kind: 'address', url: 'https://forms.example/order?n={e164}&record={record-id}' },
};

describe('screen pops with a CRM', () => {
  let desk: Awaited<ReturnType<typeof popDesk>>;

  afterEach(() => desk.dispose());

  const known = () => expect.poll(() => desk.call(CALL)?.lookup.state).toBe('done');
  const pages = () => desk.opened.map((url) => url.replace(desk.portal.origin, ''));

  it('one record that fits opens by itself', async () => {
    desk = await popDesk(RULES);
    desk.connector.incoming(CALL, { number: MINA });
    await known();
    await expect.poll(pages).toEqual(['/crm/contact/details/412/']);
    expect(desk.call(CALL)?.pop).toMatchObject({ state: 'opened', reason: 'rule', rule: { number: 1 } });
  });

  it('for a caller nobody knows the form for a new record opens, with the number', async () => {
    desk = await popDesk(RULES);
    desk.connector.incoming(CALL, { number: NOBODY });
    await known();
    await expect.poll(pages).toEqual([`/crm/contact/details/0/?phone=${encodeURIComponent(NOBODY)}`]);
    expect(desk.call(CALL)?.pop).toMatchObject({ state: 'opened', rule: { number: 2 } });
  });

  it('of several records none opens until one click opens the one that is meant, where the call is then logged', async () => {
    desk = await popDesk(RULES);
    desk.connector.incoming(CALL, { number: WEBER });
    await known();
    expect(desk.call(CALL)?.pop).toMatchObject({ state: 'skipped', reason: 'several-matches' });
    expect(desk.opened).toEqual([]);
    const lena = desk.call(CALL)?.lookup.matches.find(({ recordId }) => recordId === '414');
    expect(await desk.commands['call:choose-match']({ id: CALL, matchId: lena?.id ?? '' })).toEqual({
      ok: true,
    });
    await expect.poll(pages).toEqual(['/crm/contact/details/414/']);
    desk.connector.emit({ type: 'connected', callId: CALL });
    desk.time.advance(1000);
    desk.connector.emit({ type: 'ended', callId: CALL, kind: 'hung-up', cause: { by: 'party' } });
    await expect
      .poll(() => desk.portal.data.rows.map(({ call }) => call.entity))
      .toEqual([{ type: 'CONTACT', id: 414 }]);
    expect(desk.opened).toHaveLength(1);
  });

  it('choosing one of several opens nothing where records open by hand only', async () => {
    desk = await popDesk([]);
    desk.connector.incoming(CALL, { number: WEBER });
    await known();
    const [first] = desk.call(CALL)?.lookup.matches ?? [];
    await desk.commands['call:choose-match']({ id: CALL, matchId: first?.id ?? '' });
    await desk.portal.quiet();
    expect(desk.opened).toEqual([]);
  });

  it('a CRM that is slow costs the record: the way out opens at the deadline, and nothing behind it', async () => {
    desk = await popDesk(RULES, { waitMs: 2000, late: 'new-record' });
    const slow = Promise.withResolvers<void>();
    desk.portal.thinks = () => slow.promise;
    desk.connector.incoming(CALL, { number: MINA });
    desk.time.advance(1999);
    expect(desk.opened).toEqual([]);
    desk.time.advance(1);
    await expect.poll(pages).toEqual([`/crm/contact/details/0/?phone=${encodeURIComponent(MINA)}`]);
    expect(desk.call(CALL)?.pop).toMatchObject({ state: 'opened', reason: 'late', afterMs: 2000 });
    slow.resolve();
    await known();
    expect(desk.call(CALL)?.lookup.matches).toMatchObject([{ recordId: '412' }]);
    desk.connector.emit({ type: 'connected', callId: CALL });
    await desk.portal.quiet();
    expect(desk.opened).toHaveLength(1);
  });

  it.each([
    ['the queue', { queue: 'Sales DE' }],
    ['the number that was called', { calledNumber: 'sales-hotline' }],
  ])('a rule for %s opens its own page, others open as ever', async (_, more) => {
    desk = await popDesk([SALES, ...RULES]);
    desk.connector.incoming(CALL, { number: MINA, ...more });
    await known();
    await expect
      .poll(pages)
      .toEqual([`https://forms.example/order?n=${encodeURIComponent(MINA)}&record=412`]);
    desk.connector.incoming(callIdOf(2), { number: MINA, queue: 'Support' });
    await expect.poll(pages).toContainEqual('/crm/contact/details/412/');
  });
});
