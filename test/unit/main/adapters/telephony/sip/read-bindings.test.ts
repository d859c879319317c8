import { expect, it } from 'vitest';

import { readBindings } from '#adapters/telephony/sip/registration/read-bindings.ts';

const OURS = 'sip:k3j9@127.0.0.1:37226;transport=ws';

it.each<[string, readonly string[], readonly { uri: string; seconds?: number }[]]>([
  ['one a header', [`<${OURS}>;expires=89`], [{ uri: OURS, seconds: 89 }]],
  [
    'the same address twice, as Asterisk lists it',
    [`<${OURS}>;expires=27`, `<${OURS}>;expires=89`],
    [
      { uri: OURS, seconds: 27 },
      { uri: OURS, seconds: 89 },
    ],
  ],
  [
    'all in one header, with an instance and a name',
    [
      `"Desk, old" <sip:1001@192.0.2.7>;q=0.5;+sip.instance="<urn:uuid:a,b>";expires=3, <${OURS}>;EXPIRES="60"`,
    ],
    [
      { uri: 'sip:1001@192.0.2.7', seconds: 3 },
      { uri: OURS, seconds: 60 },
    ],
  ],
  ['a bare address', ['sip:1001@192.0.2.7;expires=12'], [{ uri: 'sip:1001@192.0.2.7', seconds: 12 }]],
  ['one that does not say when it ends', [`<${OURS}>`], [{ uri: OURS }]],
  ['nothing that is no address', ['*', '<mailto:a@b>;expires=3', ''], []],
])('reads %s', (_, contacts, bindings) => {
  expect(readBindings(contacts)).toEqual(bindings);
});
