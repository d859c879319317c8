/** How many days recordings can be kept before they are deleted by themselves. */
export const RECORDING_DAYS_MAX = 3650;
