export const NO_LOG_MAX = 200;
export const KEEP_DAYS_MAX = 3650;

/** A number as people write it, or the beginning of numbers: `+49 30*`. */
export const NO_LOG_NUMBER = /^[+\d][\d ()./-]{0,38}\*?$/;
