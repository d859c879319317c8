import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import { expandTemplate } from '#core/pop/url-template.ts';

const BAD = { ok: false, problem: 'bad-template' };

describe('URL templates', () => {
  it.each([
    ['https://crm.example/c/{record-id}', { 'record-id': '42' }, 'https://crm.example/c/42'],
    ['https://crm.example/?q={e164}', { e164: '+4930' }, 'https://crm.example/?q=%2B4930'],
    [
      'https://crm.example/?n={name}',
      { name: 'Müller & Söhne' },
      'https://crm.example/?n=M%C3%BCller%20%26%20S%C3%B6hne',
    ],
    [
      'https://crm.example/c/{name}',
      { name: '../admin?x=1#y' },
      'https://crm.example/c/..%2Fadmin%3Fx%3D1%23y',
    ],
    ['https://crm.example/#/c/{record-id}', { 'record-id': 'a/b' }, 'https://crm.example/#/c/a%2Fb'],
    [
      'https://crm.example/?c={header.x-customer}',
      { 'header.x-customer': 'A&b' },
      'https://crm.example/?c=A%26b',
    ],
    ['https://crm.example/?f={field.Tier}', { 'field.Tier': 'gold' }, 'https://crm.example/?f=gold'],
    ['https://crm.example/?q={queue}', {}, 'https://crm.example/?q='],
    [
      'https://crm.example/?q={name}',
      { name: "it's (a) *!" },
      'https://crm.example/?q=it%27s%20%28a%29%20%2A%21',
    ],
    ['https://crm.example/?q={name}', { name: 'a\ud800b' }, 'https://crm.example/?q=a%EF%BF%BDb'],
    ['http://127.0.0.1:8080/c/{digits}', { digits: '49' }, 'http://127.0.0.1:8080/c/49'],
  ])('expands %s', (template, values, url) => {
    expect(expandTemplate(template, values)).toEqual({ ok: true, value: url });
  });

  it.each([
    'https://{name}.example/',
    'https://{name}/',
    '{name}',
    '{number}://crm.example/',
    'https://crm.example:{digits}/',
    'https://user:{name}@crm.example/',
    'https://user@crm.example/',
    'https://crm.example/{unknown}',
    'https://crm.example/{field.}',
    'https://crm.example/{header.}',
    'https://crm.example/{header.from}',
    'https://crm.example/{name',
    'https://crm.example/name}',
    'https://crm.example/a b',
    'https://crm.example\\@evil.example/',
    'javascript:alert({name})',
    'crm.example/{name}',
    `https://crm.example/${'x'.repeat(2000)}`,
  ])('refuses the template %s', (template) => {
    expect(expandTemplate(template, { name: 'x' })).toEqual(BAD);
  });

  it.each(['.', '..'])('does not let the value %j climb in the path', (name) => {
    expect(expandTemplate('https://crm.example/c/{name}/edit', { name })).toEqual(BAD);
  });

  it('refuses to build a URL that is too long to hand over', () => {
    const template = `https://crm.example/?q=${'{name}'.repeat(10)}`;
    expect(expandTemplate(template, { name: 'ü'.repeat(250) })).toEqual(BAD);
  });

  it('never lets a value reach origin, other parameters or the parts around it', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const built = expandTemplate('https://crm.example/c?a={name}&b=2#end', { name });
        if (!built.ok) throw new Error('must expand');
        const url = new URL(built.value);
        expect([url.origin, [...url.searchParams.keys()], url.hash]).toEqual([
          'https://crm.example',
          ['a', 'b'],
          '#end',
        ]);
        expect(url.searchParams.get('a')).toBe(name.toWellFormed());
      }),
    );
  });
});

describe('links that may leave the app', () => {
  it.each([
    ['https://crm.example/c', ['crm.example'], 'https://crm.example/c'],
    ['https://CRM.example/c', ['crm.example'], 'https://crm.example/c'],
    ['https://crm.example:443/', ['crm.example'], 'https://crm.example/'],
    ['https://crm.example:8443/', ['crm.example:8443'], 'https://crm.example:8443/'],
    ['https://crm.example/', ['CRM.example'], 'https://crm.example/'],
    ['https://crm.example/', ['crm.example:443'], 'https://crm.example/'],
    ['https://crm.example./c', ['crm.example'], 'https://crm.example./c'],
    ['https://crm.example/c', ['crm.example.'], 'https://crm.example/c'],
    ['https://xn--mller-kva.example/', ['müller.example'], 'https://xn--mller-kva.example/'],
    ['https://MÜLLER.example/', ['xn--mller-kva.example'], 'https://xn--mller-kva.example/'],
    ['https://[2001:DB8::1]/', ['[2001:db8:0::1]'], 'https://[2001:db8::1]/'],
    ['http://127.0.0.1:8080/c', ['http://127.0.0.1:8080'], 'http://127.0.0.1:8080/c'],
  ])('lets %s pass for %j', (text, allowed, value) => {
    expect(checkExternalUrl(text, allowed)).toEqual({ ok: true, value });
  });

  it.each([
    ['http://crm.example/', ['crm.example'], 'not-https'],
    ['file:///etc/passwd', [''], 'not-https'],
    ['javascript:alert(1)', ['crm.example'], 'not-https'],
    ['https://user@crm.example/', ['crm.example'], 'not-https'],
    ['https://crm.example/\n', ['crm.example'], 'not-https'],
    ['', ['crm.example'], 'not-https'],
    ['https://evil.example/', ['crm.example'], 'host-not-allowed'],
    ['https://crm.example.evil.example/', ['crm.example'], 'host-not-allowed'],
    ['https://sub.crm.example/', ['crm.example'], 'host-not-allowed'],
    ['https://crm.example:8443/', ['crm.example'], 'host-not-allowed'],
    ['https://crm.example:443/', ['crm.example:8443'], 'host-not-allowed'],
    ['https://crm.example/', ['*.example', '*', '', '.', 'user@crm.example'], 'host-not-allowed'],
    ['https://crm.example/', ['https://crm.example', 'crm.example/c', 'crm.example?'], 'host-not-allowed'],
    ['https://m\u00fcller.example/', ['muller.example'], 'host-not-allowed'],
    ['https://crm.example/', [], 'host-not-allowed'],
    ['http://127.0.0.1:8081/', ['http://127.0.0.1:8080'], 'not-https'],
    ['http://127.0.0.1:8080/', ['127.0.0.1:8080'], 'not-https'],
    ['http://localhost:8080/', ['http://localhost:8080'], 'not-https'],
    ['http://192.0.2.1:80/', ['http://192.0.2.1:80'], 'not-https'],
  ])('stops %s for %j: %s', (text, allowed, problem) => {
    expect(checkExternalUrl(text, allowed)).toEqual({ ok: false, problem });
  });
});
