import { describe, expect, it } from 'vitest';

import { DialogBook } from '#adapters/telephony/sip/presence/dialog-book.ts';
import { readDialogInfo, type DialogInfo } from '#adapters/telephony/sip/presence/dialog-info.ts';
import { XML_MAX_BYTES } from '#adapters/xml/read-xml.ts';

const NS = 'xmlns="urn:ietf:params:xml:ns:dialog-info"';

function document(inside: string, version = 0, state = 'full'): string {
  return `<?xml version="1.0"?><dialog-info ${NS} version="${version}" state="${state}" entity="sip:1002@pbx">${inside}</dialog-info>`;
}

const dialog = (id: string, state: string, rest = '', inside = '') =>
  `<dialog id="${id}" ${rest}><state>${state}</state>${inside}</dialog>`;

const HELD = '<local><target uri="sip:1002@pbx"><param pname="+sip.rendering" pval="no"/></target></local>';
const FROM = '<remote><identity display="Ann &amp; Bob">sip:5551234@pbx</identity></remote>';

function seen(...documents: readonly string[]) {
  const book = new DialogBook();
  for (const text of documents) {
    const info = readDialogInfo(text);
    if (info !== undefined) book.apply(info);
  }
  return book.seen();
}

describe('what a dialog-info document says', () => {
  it.each([
    ['nothing goes on', document(''), { availability: 'free' }],
    [
      'a finished dialog, as Asterisk writes it',
      document(dialog('1002', 'terminated')),
      { availability: 'free' },
    ],
    ['it rings', document(dialog('a', 'early', 'direction="recipient"')), { availability: 'ringing' }],
    [
      'it rings, and who calls',
      document(dialog('a', 'early', 'direction="recipient"', FROM)),
      { availability: 'ringing', caller: 'Ann & Bob' },
    ],
    [
      'it rings, and the caller has a number alone',
      document(
        dialog(
          'a',
          'proceeding',
          'direction="recipient"',
          '<remote><identity>sip:5551234@pbx</identity></remote>',
        ),
      ),
      { availability: 'ringing', caller: '5551234' },
    ],
    ['a ring without a direction', document(dialog('a', 'early')), { availability: 'ringing' }],
    ['they dial', document(dialog('a', 'trying', 'direction="initiator"')), { availability: 'busy' }],
    [
      'they wait for an answer',
      document(dialog('a', 'early', 'direction="initiator"')),
      { availability: 'busy' },
    ],
    ['they talk', document(dialog('a', 'confirmed')), { availability: 'busy' }],
    ['they hold', document(dialog('a', 'confirmed', '', HELD)), { availability: 'on-hold' }],
    [
      'they hold one and talk on another',
      document(dialog('a', 'confirmed', '', HELD) + dialog('b', 'confirmed')),
      { availability: 'busy' },
    ],
    [
      'they talk while another call rings',
      document(dialog('a', 'confirmed') + dialog('b', 'early', 'direction="recipient"')),
      { availability: 'busy' },
    ],
    [
      'they hold while another call rings',
      document(dialog('a', 'confirmed', '', HELD) + dialog('b', 'early', 'direction="recipient"')),
      { availability: 'ringing' },
    ],
    [
      'prefixed elements',
      document(dialog('a', 'confirmed'))
        .replace(NS, `${NS} xmlns:d="urn:ietf:params:xml:ns:dialog-info"`)
        .replaceAll('<dialog ', '<d:dialog ')
        .replaceAll('</dialog>', '</d:dialog>'),
      { availability: 'busy' },
    ],
    ['a state that no RFC knows', document(dialog('a', 'pondering')), { availability: 'free' }],
    [
      'text that turns the line round',
      document(
        dialog(
          'a',
          'early',
          'direction="recipient"',
          '<remote><identity display="\u202eevil\u0007">sip:1@p</identity></remote>',
        ).replace('\u0007', '&#9;'),
      ),
      { availability: 'ringing', caller: 'evil' },
    ],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it.each([
    ['no XML', 'Ready'],
    ['broken XML', document('<dialog id="a"><state>early</dialog>')],
    ['another document', '<presence version="1" state="full"/>'],
    ['no version', document('').replace('version="0" ', '')],
    ['a version that is no number', document('', Number.NaN)],
    ['a state that is none', document('', 0, 'some')],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${document('').slice(21)}`],
    ['an entity that nobody declared', document(dialog('a', '&evil;'))],
    ['too much', document(dialog('a', 'confirmed', '', `<note>${'x'.repeat(XML_MAX_BYTES)}</note>`))],
    ['too deep', document('<a>'.repeat(500) + '</a>'.repeat(500))],
  ])('is nothing when it is %s', (_, text) => {
    expect(readDialogInfo(text)).toBeUndefined();
  });
});

describe('the dialogs of one extension', () => {
  const info = (version: number, state: DialogInfo['state'], ...ids: readonly string[]): DialogInfo => ({
    version,
    state,
    dialogs: ids.map((id) => ({
      id: id.replace('-', ''),
      state: id.startsWith('-') ? 'terminated' : 'confirmed',
      held: false,
    })),
  });

  it('adds and ends dialogs by partial documents', () => {
    const book = new DialogBook();
    book.apply(info(0, 'full'));
    book.apply(info(1, 'partial', 'a'));
    const talking = book.seen();
    book.apply(info(2, 'partial', 'b'));
    book.apply(info(3, 'partial', '-a'));
    const still = book.seen();
    book.apply(info(4, 'partial', '-b'));
    expect([talking, still, book.seen()].map(({ availability }) => availability)).toEqual([
      'busy',
      'busy',
      'free',
    ]);
  });

  it('ignores what is older than what it knows', () => {
    const book = new DialogBook();
    book.apply(info(5, 'full', 'a'));
    expect([book.apply(info(5, 'full')), book.apply(info(4, 'full'))]).toEqual(['stale', 'stale']);
    expect(book.seen().availability).toBe('busy');
  });

  it('asks for the full state when a change was lost, and takes any newer full one', () => {
    const book = new DialogBook();
    book.apply(info(0, 'full', 'a'));
    expect(book.apply(info(2, 'partial', '-a'))).toBe('gap');
    expect(book.apply(info(3, 'full'))).toBe('applied');
    expect(book.seen().availability).toBe('free');
  });

  it('counts from anew in a new subscription', () => {
    const book = new DialogBook();
    book.apply(info(9, 'full', 'a'));
    book.reset();
    expect([book.apply(info(0, 'full')), book.seen().availability]).toEqual(['applied', 'free']);
  });
});
