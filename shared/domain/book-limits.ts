export const BOOKS_MAX = 8;

/** How often an address book may be copied, in minutes. */
export const BOOK_PACES = [15, 60, 240, 1440] as const;
