/**
 * What is written of a call, in the order in which it happens, and a look for what may be there already; the same for new
 * records. Free of zod: pages load it.
 */
export const REST_WRITES = ['begin', 'finish', 'withdraw', 'note', 'find', 'create', 'findNew'] as const;
export type RestWrite = (typeof REST_WRITES)[number];

export const REST_STEPS = ['lookup', ...REST_WRITES] as const;
export type RestStepName = (typeof REST_STEPS)[number];

/** Steps that only ask. */
export function isQuestion(step: RestStepName): boolean {
  return step === 'lookup' || step === 'find' || step === 'findNew';
}
