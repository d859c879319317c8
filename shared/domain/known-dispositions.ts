/** Results that the app brings with it; their words are in the catalog under `disposition.known.*`. */
export const KNOWN_DISPOSITIONS = ['solved', 'open', 'not-interested', 'wrong-number'] as const;
