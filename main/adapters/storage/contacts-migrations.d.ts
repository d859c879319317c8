/**
 * Schema of the address book. `numbers` is the index of `people.numbers`: by E.164, and by the digits last first.
 * `identity` says who is the same person in a later import. The lengths of beginnings that the text index holds are
 * those of the history, for the same reason.
 */
export declare const contactsMigrations: readonly string[];
