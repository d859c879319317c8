import { describe, expect, it } from 'vitest';

import { espocrm } from '#app/crm-kinds/espocrm.ts';
import { suitecrm } from '#app/crm-kinds/suitecrm.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import { recordingWorld } from '#test/support/crm/recording-world.ts';

const ESPO = { values: { address: 'crm.example/espo/#Contact' }, secrets: { apiKey: 'key' } };
const SUITE = {
  values: { address: 'https://crm.example', clientId: 'id', signInAs: 'user', userName: 'ines' },
  secrets: { clientSecret: 'secret', password: 'password' },
};

describe('the form of EspoCRM', () => {
  it('makes an account that opens', () => {
    const read = espocrm.read(ESPO);
    const facts = {
      kind: 'espocrm',
      origin: 'https://crm.example',
      address: 'https://crm.example/espo',
      userName: '',
      resultField: '',
      recordingLink: '',
    };
    expect(read).toEqual({ ok: true, value: facts });
    const account = CrmAccount.parse({ ...facts, id: 'espocrm' });
    const crm =
      account.kind === 'espocrm'
        ? espocrm.open(account, passingSecrets(ESPO.secrets), recordingWorld())
        : undefined;
    expect(crm?.hosts).toEqual(['crm.example']);
  });

  it.each([
    { resultField: '', keeps: false },
    { resultField: 'cCallResult', keeps: true },
  ])('keeps results of calls only in a field that is named ("$resultField")', ({ resultField, keeps }) => {
    const read = espocrm.read({ ...ESPO, values: { ...ESPO.values, resultField } });
    const account = CrmAccount.parse({ ...(read.ok && read.value), id: 'espocrm' });
    const crm =
      account.kind === 'espocrm'
        ? espocrm.open(account, passingSecrets(ESPO.secrets), recordingWorld())
        : undefined;
    expect(crm?.capabilities.dispositions).toBe(keeps);
  });

  it.each([
    { setup: { ...ESPO, values: { address: 'http://crm.example' } }, field: 'address' },
    { setup: { ...ESPO, values: {} }, field: 'address' },
    { setup: { ...ESPO, secrets: {} }, field: 'apiKey' },
    { setup: { ...ESPO, values: { ...ESPO.values, resultField: 'my field' } }, field: 'resultField' },
  ])('names the field $field', ({ setup, field }) => {
    expect(espocrm.read(setup)).toEqual({ ok: false, problem: { field } });
  });
});

describe('the form of SuiteCRM', () => {
  it('makes an account that opens', () => {
    const read = suitecrm.read(SUITE);
    const facts = {
      ...SUITE.values,
      resultField: '',
      recordingLink: '',
      kind: 'suitecrm',
      origin: 'https://crm.example',
      version: '8',
    };
    expect(read).toEqual({ ok: true, value: facts });
    const account = CrmAccount.parse({ ...facts, id: 'suitecrm' });
    const crm =
      account.kind === 'suitecrm'
        ? suitecrm.open(account, passingSecrets(SUITE.secrets), recordingWorld())
        : undefined;
    expect(crm?.capabilities).toMatchObject({ lookup: true, log: true, notes: true });
  });

  it.each([
    { setup: { ...SUITE, values: { ...SUITE.values, address: '' } }, field: 'address' },
    { setup: { ...SUITE, values: { ...SUITE.values, clientId: '' } }, field: 'clientId' },
    { setup: { ...SUITE, values: { ...SUITE.values, resultField: '1st' } }, field: 'resultField' },
    { setup: { ...SUITE, secrets: { password: 'password' } }, field: 'clientSecret' },
    { setup: { ...SUITE, values: { ...SUITE.values, userName: '' } }, field: 'userName' },
    { setup: { ...SUITE, secrets: { clientSecret: 'secret' } }, field: 'password' },
  ])('names the field $field', ({ setup, field }) => {
    expect(suitecrm.read(setup)).toEqual({ ok: false, problem: { field } });
  });

  it('asks for no password of an agent where the client signs in', () => {
    const values = { ...SUITE.values, signInAs: 'client', userName: '' };
    expect(suitecrm.read({ values, secrets: { clientSecret: 'secret' } })).toMatchObject({ ok: true });
  });
});
