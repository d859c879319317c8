/** How many lines an agent can have. Free of zod: forms count with it. */
export const LINES_MAX = 8;
