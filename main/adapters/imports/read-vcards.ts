import ICAL from 'ical.js';

import type { ImportRefusal } from '#shared/domain/person.ts';
import type { CardPerson, ImportSource, ReadWatch } from '#core/people/import-source.ts';

import { normalCard } from './normal-card.ts';
import { Pace } from './pace.ts';
import { splitCards, type CardText } from './split-cards.ts';

type CardSource = Extract<ImportSource, { readonly format: 'vcard' }>;
type Component = InstanceType<typeof ICAL.Component>;

/** `N` holds family, given, additional names, prefixes and suffixes; `ORG` a name and its units. */
function partsOf(card: Component, name: string): readonly string[] {
  const value: unknown = card.getFirstPropertyValue(name);
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.map((part) => (typeof part === 'string' ? part.trim() : ''));
}

function textOf(card: Component, name: string): string {
  return partsOf(card, name)[0] ?? '';
}

function nameOf(card: Component): string {
  const [family = '', given = '', additional = ''] = partsOf(card, 'n');
  return textOf(card, 'fn') || [given, additional, family].filter((part) => part !== '').join(' ');
}

const LABELS = ['cell', 'work', 'home', 'pager', 'main'];
/** Not for talking. */
const SILENT = ['fax', 'textphone', 'modem'];

function phonesOf(card: Component): CardPerson['phones'] {
  return card.getAllProperties('tel').flatMap((property) => {
    const type: unknown = property.getParameter('type');
    const types = (Array.isArray(type) ? type : [type]).flatMap((each) =>
      String(each).toLowerCase().split(','),
    );
    const value: unknown = property.getFirstValue();
    if (typeof value !== 'string' || value.trim() === '' || types.some((each) => SILENT.includes(each)))
      return [];
    const label = LABELS.find((each) => types.includes(each)) ?? 'phone';
    return [{ label: label === 'cell' ? 'mobile' : label, number: value.trim() }];
  });
}

function readCard({ position, lines }: CardText): CardPerson {
  const card = ICAL.Component.fromString(normalCard(lines));
  return {
    position,
    name: nameOf(card),
    company: textOf(card, 'org'),
    email: textOf(card, 'email'),
    uid: textOf(card, 'uid'),
    isCompany:
      textOf(card, 'kind').toLowerCase() === 'org' || lines.some((line) => /^X-ABShowAs:COMPANY/i.test(line)),
    phones: phonesOf(card),
  };
}

/**
 * Reads vCards of versions 2.1, 3.0 and 4.0. A card that cannot be read is refused by its number; the others stay. Calls
 * go on while it reads.
 */
export async function readVcards(text: string, fileName: string, watch?: ReadWatch): Promise<CardSource> {
  const cards: CardPerson[] = [];
  const refusals: ImportRefusal[] = [];
  const pace = new Pace(watch?.signal);
  let done = 0;
  for (const card of splitCards(text)) {
    await pace.rest();
    done += card.lines.reduce((sum, line) => sum + line.length + 1, 0);
    watch?.progress(done, text.length);
    const refusal: ImportRefusal = {
      position: card.position,
      reason: 'broken-card',
      text: card.lines.join(' ').slice(0, 200),
    };
    if (!card.isComplete) {
      refusals.push(refusal);
      continue;
    }
    try {
      cards.push(readCard(card));
    } catch {
      // The parser's words help nobody who exported the file; its number and text do.
      refusals.push(refusal);
    }
  }
  return { format: 'vcard', fileName, cards, refusals };
}
