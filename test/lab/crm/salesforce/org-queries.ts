import type { OrgData, OrgRecord } from './org-data.ts';
import { OrgError } from './org-error.ts';

const API = '/services/data/v62.0';

/** A record as queries give it: what was asked for and is empty is `null`. */
function shown({ type, id, fields }: OrgRecord, names: readonly string[]): unknown {
  const values = names.map((name) => {
    const [outer = '', inner] = name.split('.');
    if (name === 'Id') return ['Id', id];
    const value = fields[outer] ?? null;
    return inner === undefined ? [outer, value] : [outer, value];
  });
  return { attributes: { type, url: `${API}/sobjects/${type}/${id}` }, ...Object.fromEntries(values) };
}

function checkFields(data: OrgData, type: OrgRecord['type'], names: readonly string[]): void {
  const known = data.fieldsOf(type);
  if (known.length === 0) throw new OrgError(400, 'INVALID_TYPE', `sObject type '${type}' is not supported.`);
  const wrong = names.find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new OrgError(400, 'INVALID_FIELD', `No such column '${wrong}' on entity '${type}'.`);
}

const WORDS = /^FIND \{(.+?)\} IN ALL FIELDS RETURNING (.+) LIMIT (\d+)$/;

/** Words with a `*` at their end, all of which a record has to have at the beginning of one of its own. */
function soslWords(data: OrgData, [, find = '', returning = '', limit = '0']: readonly string[]): unknown {
  const terms = find.split(' AND ').map((term) => /^((?:[^&|!(){}[\]^"~*?:\\'+-]|\\.)+)\*$/.exec(term)?.[1]);
  if (terms.some((term) => term === undefined || term.length < 2))
    throw new OrgError(400, 'MALFORMED_SEARCH', 'search term must be longer than one character.');
  const wanted = wantedOf(returning);
  for (const { type, names } of wanted) checkFields(data, type, names);
  const starts = terms.map((term) => (term ?? '').replaceAll('\\', '').toLowerCase());
  const hits = wanted.flatMap(({ type, names }) =>
    data.records
      .filter((record) => record.type === type && starts.every((start) => hasWord(record, start)))
      .map((record) => shown(record, names)),
  );
  return { searchRecords: hits.slice(0, Number(limit)) };
}

function hasWord({ fields }: OrgRecord, start: string): boolean {
  return Object.values(fields).some(
    (value) =>
      typeof value === 'string' &&
      value
        .toLowerCase()
        .split(/\s+/)
        .some((word) => word.startsWith(start) || word.replace(/^0+/, '').startsWith(start)),
  );
}

function wantedOf(returning: string) {
  return [...returning.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, type = '', names = '']) => ({
    type: type as OrgRecord['type'],
    names: names.split(','),
  }));
}

/** SOSL as far as callers are looked up: `FIND {a OR "b c"} IN PHONE FIELDS RETURNING X(…),Y(…) LIMIT n`. */
export function sosl(data: OrgData, text: string): unknown {
  const words = WORDS.exec(text);
  if (words !== null) return soslWords(data, words);
  const read = /^FIND \{(.+?)\} IN PHONE FIELDS RETURNING (.+) LIMIT (\d+)$/.exec(text);
  if (read === null) throw new OrgError(400, 'MALFORMED_SEARCH', `unexpected token: ${text.slice(0, 40)}`);
  const [, find = '', returning = '', limit = '0'] = read;
  if (/(?<!\\)[&|!()[\]{}^~*?:'+-]/.test(find))
    throw new OrgError(400, 'MALFORMED_SEARCH', 'No search term found, or a reserved character.');
  const terms = find.split(' OR ');
  const wanted = wantedOf(returning);
  for (const { type, names } of wanted) checkFields(data, type, names);
  const hits = wanted.flatMap(({ type, names }) =>
    data.records
      .filter((record) => record.type === type && phonesOf(record).some((phone) => isHit(data, phone, terms)))
      .map((record) => shown(record, names)),
  );
  return { searchRecords: hits.slice(0, Number(limit)) };
}

function phonesOf({ fields }: OrgRecord): readonly string[] {
  return ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'].flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' ? value : [];
  });
}

/** In pieces a phrase has to stand as a row of them; else the end of the digits is enough, so that there are false hits. */
function isHit(data: OrgData, phone: string, terms: readonly string[]): boolean {
  const pieces = ` ${phone.split(/\D+/).filter(Boolean).join(' ')} `;
  const digits = phone.replace(/\D/g, '');
  return terms.some((term) => {
    const isPhrase = term.startsWith('"');
    const plain = term.replaceAll('"', '').replaceAll('\\', '');
    if (isPhrase || data.splitsNumbers) return pieces.includes(` ${plain} `);
    return digits.endsWith(plain) && plain.length >= 7;
  });
}

/** SOQL as far as it is asked: one object, `Field = 'value'`, newest first. */
export function soql(data: OrgData, text: string): unknown {
  const read =
    /^SELECT ([\w., ]+) FROM (\w+) WHERE (\w+) = '([^']*)'(?: ORDER BY CreatedDate DESC)?(?: LIMIT (\d+))?$/.exec(
      text,
    );
  if (read === null) throw new OrgError(400, 'MALFORMED_QUERY', `unexpected token: ${text.slice(0, 40)}`);
  const [, select = '', from = '', field = '', value = '', limit = '2000'] = read;
  const type = from as OrgRecord['type'];
  const names = select.split(',').map((name) => name.trim());
  checkFields(data, type, [...names, field]);
  const records = data.records
    .filter((record) => record.type === type)
    .filter((record) => (field === 'Id' ? record.id : record.fields[field]) === value)
    .toReversed()
    .slice(0, Number(limit))
    .map((record) => shown(record, names));
  return { totalSize: records.length, done: true, records };
}
