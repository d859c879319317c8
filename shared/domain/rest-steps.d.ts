/**
 * What is written of a call, in the order in which it happens, and a look for what may be there already. Free of zod:
 * pages load it.
 */
export declare const REST_WRITES: readonly ['begin', 'finish', 'withdraw', 'note', 'find'];
export type RestWrite = (typeof REST_WRITES)[number];
export declare const REST_STEPS: readonly ['lookup', 'begin', 'finish', 'withdraw', 'note', 'find'];
export type RestStepName = (typeof REST_STEPS)[number];
