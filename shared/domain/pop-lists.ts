/** What the fields of a screen-pop rule can be. Free of zod, which a page's content policy does not let run: pages load it. */

/** When a rule looks at a call. `ring` is also the dialling of an outgoing one, `manual` the agent's own wish. */
export const POP_TRIGGERS = ['ring', 'answer', 'manual', 'end'] as const;

/**
 * What the lookup came to. `past-call`: nobody, but they called before; `none` fits those, too, when no rule above it
 * takes them.
 */
export const POP_FOUND = ['any', 'one', 'several', 'none', 'past-call'] as const;

/** Who calls. Hidden numbers fit only the rules that name them. */
export const POP_CALLERS = ['any', 'customer', 'colleague', 'withheld'] as const;

export const POP_RULES_MAX = 50;

/** What opens when the lookup has found nobody by the deadline: what is known by then decides, or one thing always. */
export const POP_LATE = ['known', 'search', 'new-record', 'nothing'] as const;
