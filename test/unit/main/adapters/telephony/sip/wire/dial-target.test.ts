import { describe, expect, it } from 'vitest';
import { cleanDialTarget } from '#adapters/telephony/sip/wire/dial-target.ts';
import { cleanDisplayName } from '#adapters/telephony/sip/wire/header-safety.ts';

describe('a dial target', () => {
  it.each([
    ['+49 (30) 123-45', 'sip:+493012345@pbx.test'],
    ['0044/20 7946.0000', 'sip:00442079460000@pbx.test'],
    ['tel:+49-30-123', 'sip:+4930123@pbx.test'],
    ['tel:+49%2030;phone-context=x', 'sip:+4930@pbx.test'],
    ['callto://+4930', 'sip:+4930@pbx.test'],
    ['*21#', 'sip:*21%23@pbx.test'],
    ['ada', 'sip:ada@pbx.test'],
    ['ada@other.test:5070', 'sip:ada@other.test:5070'],
    ['sip:ada@other.test;transport=tcp?Route=%3Csip:evil%3E', 'sip:ada@other.test'],
    ['"Ada" <sip:ada@[2001:db8::1]>', 'sip:ada@[2001:db8::1]'],
    ['1001', 'sip:1001@pbx.test'],
  ])('%j means %s', (input, uri) => {
    const target = cleanDialTarget(input, 'pbx.test');
    expect(target.ok && target.value.uri).toBe(uri);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['sip:', 'empty'],
    ['1001\r\nX-Evil: 1', 'control-character'],
    ['sip:bob%0d%0aX@pbx.test', 'control-character'],
    ['https://example.com', 'unknown-scheme'],
    ['javascript:alert(1)', 'unknown-scheme'],
    ['ada lovelace', 'bad-user'],
    ['sip:@pbx.test', 'bad-user'],
    ['ada@', 'bad-host'],
    ['ada@-bad-', 'bad-host'],
    ['1'.repeat(300), 'too-long'],
  ])('%j is no target: %s', (input, problem) => {
    expect(cleanDialTarget(input, 'pbx.test')).toEqual({ ok: false, problem });
  });
});

describe('a display name', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Zoë 日本', 'Zoë 日本'],
    ['"Ada" \\ <x>', 'Ada x'],
    ['Ada\r\nX: 1', 'Ada X: 1'],
    ['Ada\u202e\u200bx', 'Adax'],
    ['\u0000', ''],
    ['x'.repeat(500), 'x'.repeat(128)],
  ])('%j is sent as %j', (name, expected) => {
    expect(cleanDisplayName(name)).toBe(expected);
  });
});
