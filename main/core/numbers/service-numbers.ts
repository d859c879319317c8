/**
 * Emergency numbers by ISO 3166 country. libphonenumber-js carries no short numbers; these are from the ITU-T list of
 * national emergency numbers (E.129 presentations) and, for the EU, directive 2018/1972 article 109 (112 everywhere).
 */
const EMERGENCY: Readonly<Record<string, string>> = {
  AT: '112 122 133 140 144',
  AU: '000 112 106',
  BE: '112 100 101',
  BR: '112 190 192 193',
  CA: '911 112',
  CH: '112 117 118 144 1414',
  CN: '110 112 119 120 122',
  CZ: '112 150 155 156 158',
  DE: '110 112',
  DK: '112',
  ES: '112 061 062 080 091 092',
  FI: '112',
  FR: '112 15 17 18 114 115 119 191 196 197',
  GB: '999 112',
  GR: '112 100 166 199',
  HU: '112 104 105 107',
  IE: '112 999',
  IN: '112 100 101 102 108',
  IT: '112 113 115 118',
  JP: '110 118 119',
  KR: '112 119',
  KZ: '112 101 102 103 104',
  MX: '911 112',
  NL: '112',
  NO: '112 110 113',
  NZ: '111 112',
  PL: '112 997 998 999',
  PT: '112',
  RO: '112',
  RU: '112 101 102 103 104 01 02 03 04',
  SE: '112',
  TR: '112 110 155 156 177',
  UA: '112 101 102 103 104',
  US: '911 112',
  ZA: '112 10111 10177',
};

/** Calls from unlisted countries: the two numbers that mobile networks route everywhere (3GPP TS 22.101). */
const EMERGENCY_ELSEWHERE = '112 911';

/** Service numbers that are no emergency, from the national plans; `116xxx` are the EU's (decision 2007/116/EC). */
const SERVICE: Readonly<Record<string, RegExp>> = {
  AT: /^(?:116\d{3}|118\d{2,3}|1450)$/,
  AU: /^(?:13\d{4}|12\d{2,3})$/,
  CA: /^(?:[2-8]11|988)$/,
  CH: /^(?:143|145|147|163|1811|1818|187)$/,
  DE: /^(?:115|116\d{3}|118\d{2,3})$/,
  ES: /^(?:010|012|016|116\d{3}|118\d{2,3})$/,
  FR: /^(?:116\d{3}|118\d{3}|1014|3[0-9]\d{2})$/,
  GB: /^(?:100|101|105|111|116\d{3}|118\d{3}|119|123|159)$/,
  IT: /^(?:114|116\d{3}|117|1500|1522|1530)$/,
  NL: /^(?:113|116\d{3}|14\d{2,3})$/,
  PL: /^(?:116\d{3}|118\d{3}|19\d{3})$/,
  RU: /^(?:100|115|122)$/,
  US: /^(?:[2-8]11|988)$/,
};

/** Whether the digits, dialled as they are in that country, reach a public service; `undefined` when they do not. */
export function serviceKind(digits: string, country: string): 'emergency' | 'short' | undefined {
  const emergency = EMERGENCY[country] ?? EMERGENCY_ELSEWHERE;
  if (emergency.split(' ').includes(digits)) return 'emergency';
  return SERVICE[country]?.test(digits) ? 'short' : undefined;
}
