import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import { fillUrl } from '#core/templates/fill-url.ts';

describe('templates of addresses', () => {
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
    ['https://crm.example/?q={number|digits}', { number: '+49 30-12' }, 'https://crm.example/?q=493012'],
    ['https://crm.example/?q={number|last:4}', { number: '+493012345' }, 'https://crm.example/?q=2345'],
    ['https://crm.example/?q={number|digits|first:2}', { number: '+493012' }, 'https://crm.example/?q=49'],
    ['https://crm.example/?q={name|upper}', { name: 'strauß' }, 'https://crm.example/?q=STRAUSS'],
    ['https://crm.example/?q={name|trim|lower}', { name: ' Ada ' }, 'https://crm.example/?q=ada'],
    ['https://crm.example/?q={queue|default:All & none}', {}, 'https://crm.example/?q=All%20%26%20none'],
    ['https://crm.example/?q={queue|default:x}', { queue: 'Sales' }, 'https://crm.example/?q=Sales'],
    [
      'https://crm.example/?t={startedAt|iso}',
      { 'started-at': new Date(0) },
      'https://crm.example/?t=1970-01-01T00%3A00%3A00.000Z',
    ],
    [
      'https://crm.example/?t={started-at|unix}',
      { 'started-at': new Date(65_900) },
      'https://crm.example/?t=65',
    ],
    ['https://crm.example/?t={started-at|unix}', {}, 'https://crm.example/?t='],
    ['https://crm.example/?t={startedAt}', { 'started-at': new Date(NaN) }, 'https://crm.example/?t='],
    ['https://crm.example/?s={talkSeconds}', { 'talk-seconds': 64 }, 'https://crm.example/?s=64'],
    ['https://crm.example/{recordId}', { 'record-id': '7' }, 'https://crm.example/7'],
  ])('expands %s', (template, values, url) => {
    expect(fillUrl(template, values)).toEqual({ ok: true, value: url });
  });

  it.each([
    ['https://{name}.example/', 'not-an-address', 'https://{name}.example/'],
    ['https://{name}/', 'not-an-address', 'https://{name}/'],
    ['{name}', 'not-an-address', '{name}'],
    ['{number}://crm.example/', 'not-an-address', '{number}://crm.example/'],
    ['https://crm.example:{digits}/', 'not-an-address', 'https://crm.example:{digits}/'],
    ['https://user:{name}@crm.example/', 'not-an-address', 'https://user:{name}@crm.example/'],
    ['https://user@crm.example/', 'not-an-address', 'https://user@crm.example/'],
    ['https://crm.example/{nmae}', 'unknown-name', '{nmae}'],
    ['https://crm.example/{field.}', 'unknown-name', '{field.}'],
    ['https://crm.example/{header.}', 'unknown-name', '{header.}'],
    ['https://crm.example/{header.from}', 'unknown-name', '{header.from}'],
    ['https://crm.example/{name|shout}', 'unknown-transform', '{name|shout}'],
    ['https://crm.example/{name|last}', 'bad-argument', '{name|last}'],
    ['https://crm.example/{name|last:0}', 'bad-argument', '{name|last:0}'],
    ['https://crm.example/{name|upper:2}', 'bad-argument', '{name|upper:2}'],
    ['https://crm.example/{name|iso}', 'does-not-fit', '{name|iso}'],
    ['https://crm.example/{startedAt|upper}', 'does-not-fit', '{startedAt|upper}'],
    ['https://crm.example/{name', 'stray-sign', '{'],
    ['https://crm.example/name}', 'stray-sign', '}'],
    ['https://crm.example/{}', 'stray-sign', '{'],
    ['https://crm.example/a b', 'stray-sign', ' '],
    ['https://crm.example\\@evil.example/', 'not-an-address', 'https://crm.example\\@evil.example/'],
    ['javascript:alert({name})', 'not-an-address', 'javascript:alert({name})'],
    ['crm.example/{name}', 'not-an-address', 'crm.example/{name}'],
  ])('refuses the template %s: %s', (template, code, part) => {
    expect(fillUrl(template, { name: 'x' })).toEqual({ ok: false, problem: { code, part } });
  });

  it('refuses a template that is too long', () => {
    const made = fillUrl(`https://crm.example/${'x'.repeat(2000)}`, {});
    expect(made).toMatchObject({ ok: false, problem: { code: 'too-long' } });
  });

  it.each(['.', '..'])('does not let the value %j climb in the path', (name) => {
    for (const template of ['{name}', '{name|last:2}', '{queue|default:..}'])
      expect(fillUrl(`https://crm.example/c/${template}/edit`, { name })).toMatchObject({
        ok: false,
        problem: { code: 'path-step' },
      });
  });

  it('refuses to build a URL that is too long to hand over', () => {
    const template = `https://crm.example/?q=${'{name}'.repeat(10)}`;
    const made = fillUrl(template, { name: 'ü'.repeat(250) });
    expect(made).toMatchObject({ ok: false, problem: { code: 'too-long' } });
  });

  it('never lets a value reach origin, other parameters or the parts around it', { timeout: 30_000 }, () => {
    const steps = fc.constantFrom(
      '',
      '|upper',
      '|lower',
      '|trim',
      '|digits',
      '|first:3',
      '|last:9',
      '|default:&x#',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), steps, (name, step) => {
        const built = fillUrl(`https://crm.example/c?a={name${step}}&b=2#end`, { name });
        if (!built.ok) throw new Error('must be filled');
        const url = new URL(built.value);
        expect([url.origin, [...url.searchParams.keys()], url.hash]).toEqual([
          'https://crm.example',
          ['a', 'b'],
          '#end',
        ]);
        if (step === '') expect(url.searchParams.get('a')).toBe(name.toWellFormed());
      }),
    );
  });

  it('never lets a value add or take a step of the path', { timeout: 30_000 }, () => {
    const awkward = fc.constantFrom('.', '..', '/', '%2e', '\\', '?', '#', '%', 'a', '');
    fc.assert(
      fc.property(fc.array(awkward, { maxLength: 6 }), (signs) => {
        const built = fillUrl('https://crm.example/c/{name}/edit', { name: signs.join('') });
        if (!built.ok) return;
        const { pathname, search, hash } = new URL(built.value);
        expect([pathname.split('/').length, pathname.endsWith('/edit'), search, hash]).toEqual([
          4,
          true,
          '',
          '',
        ]);
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
