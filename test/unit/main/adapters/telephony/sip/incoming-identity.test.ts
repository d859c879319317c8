import { describe, expect, it } from 'vitest';
import { readIdentity, type IncomingIdentity } from '#adapters/telephony/sip/identity/incoming-identity.ts';

const FROM = '"Ann Smith" <sip:+15551234567@pbx.example>;tag=1';

function identity(
  headers: Readonly<Record<string, string | readonly string[]>>,
  trustIdentity = false,
): IncomingIdentity {
  const all: Readonly<Record<string, string | readonly string[]>> = {
    from: FROM,
    to: '<sip:x8f3@pbx>',
    ...headers,
  };
  const getHeaders = (name: string): string[] => {
    const value = all[name] ?? [];
    return typeof value === 'string' ? [value] : [...value];
  };
  const message = { getHeaders, getHeader: (name: string) => getHeaders(name)[0] };
  return readIdentity(message, { ownUsers: ['1001', 'x8f3'], trustIdentity });
}

describe('who calls', () => {
  it('is the From address with its name', () => {
    expect(identity({})).toEqual({ number: '+15551234567', withheld: false, displayName: 'Ann Smith' });
  });

  it('is the asserted identity of a server that the line trusts', () => {
    const asserted = { 'p-asserted-identity': '"Bob" <sip:+442079460000@pbx>, <tel:+442079460000>' };
    expect(identity(asserted, true)).toMatchObject({ number: '+442079460000', displayName: 'Bob' });
  });

  it('is not the asserted identity of any other server', () => {
    const asserted = { 'p-asserted-identity': '"Bob" <sip:+442079460000@pbx>' };
    expect(identity(asserted)).toMatchObject({ number: '+15551234567', displayName: 'Ann Smith' });
  });

  it('is the Remote-Party-ID of a trusted server that asserts no other', () => {
    const remote = { 'remote-party-id': '"Bob" <sip:2001@pbx>;party=calling;privacy=off;screen=yes' };
    expect(identity(remote, true)).toMatchObject({ number: '2001', displayName: 'Bob' });
    expect(identity(remote)).toMatchObject({ number: '+15551234567' });
  });

  it('stays hidden when a trusted server asserts it beside a wish for privacy', () => {
    const hidden = { 'p-asserted-identity': '"Bob" <sip:2001@pbx>', privacy: 'id' };
    expect(identity(hidden, true)).toEqual({ number: '', withheld: true });
    const remote = { 'remote-party-id': '"Bob" <sip:2001@pbx>;privacy=full' };
    expect(identity(remote, true)).toEqual({ number: '', withheld: true });
  });

  it('is told beside an anonymous From by a trusted server, unless privacy is asked for', () => {
    const headers = {
      from: '"Anonymous" <sip:anonymous@anonymous.invalid>',
      'p-asserted-identity': '<sip:2001@pbx>',
    };
    expect(identity(headers, true)).toEqual({ number: '2001', withheld: false });
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
    expect(identity({ diversion: '<sip:6000@pbx>, <sip:5000@pbx>' }).calledNumber).toBe('5000');
    expect(identity({ to: '<sip:5001@pbx>' }).calledNumber).toBe('5001');
  });

  it('says who forwarded the call last, by Diversion or History-Info', () => {
    const diversion = ['"Tom Reed" <sip:1002@pbx>;reason=no-answer', '<sip:5000@pbx>'];
    expect(identity({ diversion }).divertedBy).toEqual({ number: '1002', displayName: 'Tom Reed' });
    const history = [
      '<sip:5000@pbx>;index=1',
      '"Tom" <sip:1002@pbx>;index=1.1',
      '<sip:1001@pbx>;index=1.1.1',
    ];
    expect(identity({ 'history-info': history }).divertedBy).toEqual({ number: '1002', displayName: 'Tom' });
  });

  it('names nobody who forwarded the call and hides in the history', () => {
    const history = ['<sip:5000@pbx?Privacy=history>;index=1', '<sip:1001@pbx>;index=1.1'];
    expect(identity({ 'history-info': history })).toEqual({
      number: '+15551234567',
      withheld: false,
      displayName: 'Ann Smith',
    });
  });

  it('finds the queue in X-Queue, Alert-Info or before the name', () => {
    expect(identity({ 'x-queue': 'Sales' }).queue).toBe('Sales');
    expect(identity({ 'alert-info': '<http://x>;info=Support' }).queue).toBe('Support');
    expect(identity({ 'alert-info': '<http://x>;info=alert-internal' }).queue).toBeUndefined();
    const prefixed = identity({ from: '"Billing: Ann" <sip:1@pbx>' });
    expect(prefixed).toMatchObject({ queue: 'Billing', displayName: 'Ann' });
  });
});
