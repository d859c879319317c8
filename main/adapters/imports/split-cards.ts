/** One card's lines, or the lines between two cards that belong to none. */
export interface CardText {
  /** Number of the card in the file, from 1. */
  readonly position: number;
  readonly lines: readonly string[];
  readonly isComplete: boolean;
}

const BEGIN = /^BEGIN\s*:\s*VCARD\s*$/i;
const END = /^END\s*:\s*VCARD\s*$/i;

/**
 * Cuts a file into its cards, so that a broken one cannot spoil its neighbours: a card that another begins inside of
 * is incomplete. Cards nested in `AGENT` properties (vCard 2.1) are not expected.
 */
export function splitCards(text: string): readonly CardText[] {
  const cards: CardText[] = [];
  let lines: string[] | undefined;
  const close = (isComplete: boolean): void => {
    if (lines !== undefined) cards.push({ position: cards.length + 1, lines, isComplete });
    lines = undefined;
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (BEGIN.test(line)) {
      close(false);
      lines = [];
    } else if (END.test(line)) {
      close(true);
    } else {
      lines?.push(line);
    }
  }
  close(false);
  return cards;
}
