/**
 * Reads what someone typed into a search box as an FTS5 expression; `undefined` when there is nothing to search for.
 * Every word must begin a word of the row; operators and quotes of FTS5 have no meaning here. A text that is a number
 * as people write it is searched by its digits, whatever separates them.
 */
export declare function readTextSearch(text: string): string | undefined;
