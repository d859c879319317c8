/** What a new agent does once, in the order in which it makes sense; free of zod, for pages. */
export const FIRST_STEPS = ['try', 'connect', 'sound', 'hotkeys', 'crm'] as const;
