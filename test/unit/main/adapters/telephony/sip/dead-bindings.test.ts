import { expect, it } from 'vitest';

import { deadBindings } from '#adapters/telephony/sip/registration/dead-bindings.ts';

const LIVE = '<sip:k3j9@127.0.0.1:37226;transport=ws;x-ast-orig-host=fv.invalid:0>;expires=90';
const OLD = 'sip:k3j9@127.0.0.1:53082;transport=ws;x-ast-orig-host=fv.invalid:0';
const DESK = '<sip:1001@192.0.2.7:5060>;expires=3';

it.each<[string, readonly string[], readonly string[]]>([
  ['one of ours that is older than the live one', [`<${OLD}>;expires=72`, LIVE, DESK], [OLD]],
  ['all in one header', [`<${OLD}>;expires=72, ${LIVE}`], [OLD]],
  ['none when there is only the live one', [LIVE, DESK], []],
  ['none when two were bound in the same second', [`<${OLD}>;expires=90`, LIVE], []],
  ['none of a telephone that is not ours', [DESK, LIVE, '<sip:k3j90@192.0.2.8>;expires=4'], []],
  ['none that is no address', [`<sip:k3j9@a b>;expires=1`, `<sip:k3j9@x\r\nVia: y>;expires=1`, LIVE], []],
])('dead is %s', (_, contacts, dead) => {
  expect(deadBindings(contacts, 'k3j9')).toEqual(dead);
});
