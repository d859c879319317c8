/** Browsers take more, but Windows hands at most 2,081 characters from one program to another. */
export const LONGEST_URL = 2000;

/** Scheme, host and port without a placeholder or a user. */
export const LITERAL_ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?#{}@\\\s]+(?=[/?#]|$)/i;
