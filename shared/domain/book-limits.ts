export const BOOKS_MAX = 8;

/** How often an address book may be copied, in minutes. */
export const BOOK_PACES = { quarter: 15, hour: 60, hours: 240, day: 1440 } as const;
