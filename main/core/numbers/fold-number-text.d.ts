/**
 * Text of a number as people paste it, in ASCII: digits of any script become 0-9, full-width signs their plain form,
 * every dash `-`, every space ` `; invisible characters (direction marks, zero-width spaces) go.
 */
export declare function foldNumberText(text: string): string;
