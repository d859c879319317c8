/** Begins the words of `facets`: a private character of Unicode, so that no search for text can mean them. */
export declare const FACET = "\uE000";
/**
 * Schema of the call history. `seq` orders calls by start (see `historySequence`), so that every list and search is a
 * walk down the primary key. `digits` holds a number's words for the search, `facets` the filters' (see `digitWords`,
 * `historyStatement`). A beginning that the text index does not hold as such makes it gather all words that begin so
 * (measured: 175 ms over a million calls for six digits that nearly all of them share), hence the lengths 1 to 9: no
 * more than some thousand numbers share ten digits. A save that changes no word leaves the index alone: a call in
 * progress is saved every few seconds.
 */
export declare const historyMigrations: readonly string[];
