/**
 * What is written of a call, in the order in which it happens, and a look for what may be there already; the same for new
 * records. Free of zod: pages load it.
 */
export const REST_WRITES = ['begin', 'finish', 'withdraw', 'note', 'find', 'create', 'findNew'] as const;
export type RestWrite = (typeof REST_WRITES)[number];

/** What is read: who is calling, and records that somebody searches for by words. */
export const REST_READS = ['lookup', 'search'] as const;
export type RestRead = (typeof REST_READS)[number];

export const REST_STEPS = [...REST_READS, ...REST_WRITES] as const;
export type RestStepName = (typeof REST_STEPS)[number];

export function isRestRead(step: RestStepName): step is RestRead {
  return step === 'lookup' || step === 'search';
}

/** Steps that only ask. */
export function isQuestion(step: RestStepName): boolean {
  return isRestRead(step) || step === 'find' || step === 'findNew';
}
