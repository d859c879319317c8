/** A request may take the portal a minute; half of that is all that a queue behind it should wait. */
export const BACKGROUND_WRITE = { timeoutMs: 30_000, work: 'background' } as const;
