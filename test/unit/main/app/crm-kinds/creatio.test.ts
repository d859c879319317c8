import { describe, expect, it } from 'vitest';

import { creatio } from '#app/crm-kinds/creatio.ts';
import { identityOf, isSameHouse } from '#adapters/crm/creatio/creatio-identity.ts';

const BY_PASSWORD = { address: 'acme.creatio.com', userName: 'agent7' };

describe('a Creatio account', () => {
  it.each([
    { typed: 'acme.creatio.com', address: 'https://acme.creatio.com' },
    {
      typed: 'https://acme.creatio.com/0/Shell/#Section/Contacts_ListPage',
      address: 'https://acme.creatio.com',
    },
    {
      typed: 'https://acme.creatio.com/Login/NuiLogin.aspx?ReturnUrl=%2f',
      address: 'https://acme.creatio.com',
    },
    {
      typed: 'https://crm.acme.example/sales/0/Nui/ViewModule.aspx#x',
      address: 'https://crm.acme.example/sales',
    },
  ])('is read from $typed', ({ typed, address }) => {
    const read = creatio.read({ values: { ...BY_PASSWORD, address: typed }, secrets: { password: 'x' } });
    expect(read).toMatchObject({ ok: true, value: { address, origin: new URL(address).origin, ui: 'any' } });
  });

  it.each([
    { field: 'address', values: { address: 'http://acme.creatio.com' }, secrets: { password: 'x' } },
    { field: 'userName', values: { userName: '' }, secrets: { password: 'x' } },
    { field: 'password', values: {}, secrets: {} },
    { field: 'answeredResult', values: { answeredResult: 'Answered' }, secrets: { password: 'x' } },
    { field: 'clientId', values: { signIn: 'client' }, secrets: { clientSecret: 'x' } },
    { field: 'clientSecret', values: { signIn: 'client', clientId: 'c' }, secrets: {} },
    {
      field: 'identity',
      values: { signIn: 'client', clientId: 'c', identity: 'elsewhere.example' },
      secrets: { clientSecret: 'x' },
    },
    {
      field: 'signIn',
      values: { signIn: 'browser', clientId: 'c', tokenUrl: 'https://elsewhere.example/token' },
      secrets: { refreshToken: 'x' },
    },
  ])('names $field when it is missing or none', ({ field, values, secrets }) => {
    expect(creatio.read({ values: { ...BY_PASSWORD, ...values }, secrets })).toEqual({
      ok: false,
      problem: { field },
    });
  });

  it('keeps its secrets in the house: its own host and those beside it', () => {
    expect(identityOf('https://acme.creatio.com', '')).toBe('https://acme-is.creatio.com');
    expect(identityOf('https://crm.acme.example', '')).toBeUndefined();
    expect(identityOf('https://crm.acme.example', 'is.acme.example/connect/token')).toBe(
      'https://is.acme.example',
    );
    const there = [
      'https://crm.acme.example:8443/x',
      'http://is.acme.example',
      'https://acme.example.evil.test',
    ];
    expect(there.map((url) => isSameHouse(url, 'https://crm.acme.example'))).toEqual([true, false, false]);
  });
});
