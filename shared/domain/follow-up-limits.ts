/** Characters of what is promised. */
export const FOLLOW_UP_TEXT_MAX = 500;
/** However far ahead somebody promises. */
export const FOLLOW_UP_DAYS_MAX = 366;
