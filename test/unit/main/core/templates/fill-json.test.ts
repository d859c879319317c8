import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fillJson } from '#core/templates/fill-json.ts';
import { fillText } from '#core/templates/fill-text.ts';

describe('templates of JSON', () => {
  it.each([
    ['{"phone":"{number|digits}"}', { number: '+49 30' }, { phone: '4930' }],
    ['{"n":"{name}","deep":[{"q":"{queue}"}]}', { name: 'A "b"\n\\' }, { n: 'A "b"\n\\', deep: [{ q: '' }] }],
    [
      '{"s":"{talkSeconds|number}","t":true,"z":null,"k":3}',
      { 'talk-seconds': 64 },
      { s: 64, t: true, z: null, k: 3 },
    ],
    ['{"s":"{talkSeconds|number}"}', {}, { s: null }],
    ['{"s":"{digits|number}"}', { digits: '0049' }, { s: 49 }],
    ['{"s":"{name|number}"}', { name: '1e9' }, { s: null }],
    ['{"c":"{company|omit}","a":["{queue|omit}","x"]}', {}, { a: ['x'] }],
    ['{"c":"{company|omit}"}', { company: 'Navy' }, { c: 'Navy' }],
    ['{"t":"{startedAt|unix|number}"}', { 'started-at': new Date(65_000) }, { t: 65 }],
    [
      '{"text":"Call {call-id} of {name|default:somebody}."}',
      { 'call-id': 'c-1' },
      { text: 'Call c-1 of somebody.' },
    ],
    ['{"script":"{\\"a\\":1} { }"}', {}, { script: '{"a":1} { }' }],
    ['"{name}"', { name: 'Ada' }, 'Ada'],
  ])('fills %s', (template, values, made) => {
    const filled = fillJson(template, values);
    expect(filled.ok && JSON.parse(filled.value)).toEqual(made);
  });

  it.each([
    ['{"a":{number}}', 'not-json', '{"a":{number}}'],
    ['{"a":"{nmbr}"}', 'unknown-name', '{nmbr}'],
    ['{"{name}":1}', 'in-a-key', '{name}'],
    ['{"a":"{number|lst:9}"}', 'unknown-transform', '{number|lst:9}'],
    ['', 'not-json', ''],
  ])('refuses %s: %s', (template, code, part) => {
    expect(fillJson(template, {})).toEqual({ ok: false, problem: { code, part } });
  });

  it('knows the further placeholders of its use', () => {
    expect(fillJson('["{receipt}"]', { receipt: 'r-1' }, { receipt: 'text' })).toEqual({
      ok: true,
      value: '["r-1"]',
    });
  });

  it('keeps every value one text in its place', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const filled = fillJson('{"a":"{name}","b":["<{name|trim}>"],"c":1}', { name });
        const whole = name.toWellFormed();
        expect(filled.ok && JSON.parse(filled.value)).toEqual({ a: whole, b: [`<${whole.trim()}>`], c: 1 });
      }),
    );
  });
});

describe('templates of text', () => {
  it('are filled as they are', () => {
    expect(fillText('{name} & {header.x-id|default:none}', { name: 'A=b' })).toEqual({
      ok: true,
      value: 'A=b & none',
    });
  });

  it('cut to the last signs of any value, and to nothing that was not there', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (name, count) => {
          const made = fillText(`{name|last:${count}}`, { name });
          if (!made.ok) throw new Error('must be filled');
          expect([...made.value].length).toBeLessThanOrEqual(count);
          expect(name.toWellFormed().endsWith(made.value)).toBe(true);
        },
      ),
    );
  });

  it('name the placeholder that is wrong', () => {
    expect(fillText('x {name|first:x}', {})).toEqual({
      ok: false,
      problem: { code: 'bad-argument', part: '{name|first:x}' },
    });
  });
});
