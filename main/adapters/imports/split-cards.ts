import { textPieces } from './text-pieces.ts';

/** One card's lines, or the lines between two cards that belong to none. */
export interface CardText {
  /** Number of the card in the file, from 1. */
  readonly position: number;
  readonly lines: readonly string[];
  readonly isComplete: boolean;
}

const BEGIN = /^BEGIN\s*:\s*VCARD\s*$/i;
const END = /^END\s*:\s*VCARD\s*$/i;

function* linesOf(text: string): Generator<string> {
  for (const piece of textPieces(text)) yield* piece.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

/**
 * Cuts a file into its cards one by one, so that a broken one cannot spoil its neighbours: a card that another begins
 * inside of is incomplete. Cards nested in `AGENT` properties (vCard 2.1) are not expected.
 */
export function* splitCards(text: string): Generator<CardText> {
  let position = 0;
  let lines: string[] | undefined;
  for (const line of linesOf(text)) {
    const isBegin = BEGIN.test(line);
    const isEnd = !isBegin && END.test(line);
    if (lines !== undefined && (isBegin || isEnd))
      yield { position: (position += 1), lines, isComplete: isEnd };
    if (isBegin) lines = [];
    else if (isEnd) lines = undefined;
    else lines?.push(line);
  }
  if (lines !== undefined) yield { position: position + 1, lines, isComplete: false };
}
