/** Colours by which agents tell queues and lines apart; never green, red or copper, which mean something else. */
export const CALL_TINTS = ['none', 'blue', 'violet', 'plum', 'teal', 'olive', 'slate'] as const;
