/**
 * A number as words of the text index: the ways in which people type it, and its digits last first behind an `r`, so
 * that a search for last digits is one for a beginning as well.
 */
export declare function digitWords(e164: string | undefined, raw: string): string;
/** The FTS5 expression for numbers that begin with these digits, or end with them when there are at least four. */
export declare function digitExpression(digits: string): string;
