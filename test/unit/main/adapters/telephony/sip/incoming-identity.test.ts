import { describe, expect, it } from 'vitest';
import { readIdentity, type IncomingIdentity } from '#adapters/telephony/sip/incoming-identity.ts';

const FROM = '"Ann Smith" <sip:+15551234567@pbx.example>;tag=1';

function identity(headers: Readonly<Record<string, string | readonly string[]>>): IncomingIdentity {
  const all: Readonly<Record<string, string | readonly string[]>> = {
    from: FROM,
    to: '<sip:x8f3@pbx>',
    ...headers,
  };
  const getHeaders = (name: string): string[] => {
    const value = all[name] ?? [];
    return typeof value === 'string' ? [value] : [...value];
  };
  return readIdentity({ getHeaders, getHeader: (name) => getHeaders(name)[0] }, ['1001', 'x8f3']);
}

describe('who calls', () => {
  it('is the From address with its name', () => {
    expect(identity({})).toEqual({ number: '+15551234567', withheld: false, displayName: 'Ann Smith' });
  });

  it('is the asserted identity where the PBX gives one', () => {
    const asserted = { 'p-asserted-identity': '"Bob" <sip:+442079460000@pbx>' };
    expect(identity(asserted)).toMatchObject({ number: '+442079460000', displayName: 'Bob' });
  });

  it.each([
    ['<tel:+49301234567;phone-context=x>', '+49301234567'],
    ['<sip:+49301234567;ext=5@pbx;user=phone>', '+49301234567'],
    ['sip:2001@pbx', '2001'],
    ['<sip:%2B4930@pbx>', '+4930'],
  ])('reads %s as %s', (from, number) => {
    expect(identity({ from })).toEqual({ number, withheld: false });
  });

  it.each([
    [{ from: '"Anonymous" <sip:anonymous@anonymous.invalid>' }],
    [{ from: '<sip:anonymous@pbx>' }],
    [{ privacy: 'id;critical' }],
    [{ from: 'garbage' }],
  ])('is withheld for %j', (headers) => {
    expect(identity(headers)).toEqual({ number: '', withheld: true });
  });

  it('shows no control or direction characters of a name', () => {
    expect(identity({ from: '"A\u202Enn\u0007 \\"x\\"" <sip:1@pbx>' }).displayName).toBe('Ann "x"');
  });

  it('finds the number dialled in History-Info, Diversion or To', () => {
    expect(
      identity({ 'history-info': ['<sip:5000@pbx>;index=1', '<sip:1001@pbx>;index=1.1'] }).calledNumber,
    ).toBe('5000');
    expect(identity({ diversion: ['<sip:6000@pbx>', '<sip:5000@pbx>'] }).calledNumber).toBe('5000');
    expect(identity({ to: '<sip:5001@pbx>' }).calledNumber).toBe('5001');
  });

  it('finds the queue in X-Queue, Alert-Info or before the name', () => {
    expect(identity({ 'x-queue': 'Sales' }).queue).toBe('Sales');
    expect(identity({ 'alert-info': '<http://x>;info=Support' }).queue).toBe('Support');
    expect(identity({ 'alert-info': '<http://x>;info=alert-internal' }).queue).toBeUndefined();
    const prefixed = identity({ from: '"Billing: Ann" <sip:1@pbx>' });
    expect(prefixed).toMatchObject({ queue: 'Billing', displayName: 'Ann' });
  });
});
