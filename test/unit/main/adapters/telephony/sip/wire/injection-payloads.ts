const BREAKS = ['\r\n', '\n', '\r', '\u0000', '\u000b', '\u0085', '\u2028', '\r\n\r\n'];
const FORGERIES = [
  'X-Evil: 1',
  'Route: <sip:evil.test;lr>',
  'From: <sip:boss@pbx.test>;tag=1',
  'Content-Length: 0',
];
const QUOTES = [
  'x" <sip:evil@evil.test>;y="z',
  'x" <sip:evil@evil.test>;y="',
  'x" <sip:evil@evil.test>;tag=evil;p="a\\',
  'x\\',
  '"',
  '">',
  '<sip:evil@evil.test>',
  'x", "y" <sip:evil@evil.test>',
  'sip:bob@pbx.test?Route=%3Csip:evil.test%3E',
  'bob?Replaces=a%3Bto-tag%3D1',
  'bob%0d%0aX-Evil: 1',
  'bob;maddr=evil.test',
  'bob@evil.test> <sip:x',
  'javascript:alert(1)',
  ' <script>',
  'x\u202egnp.exe',
];

/** Texts a hostile CRM, link or clipboard may hand us, each meant to change a message's structure. */
export const INJECTION_PAYLOADS: readonly string[] = [
  ...BREAKS.flatMap((each) => FORGERIES.map((forgery) => `Ada${each}${forgery}`)),
  ...QUOTES,
];
