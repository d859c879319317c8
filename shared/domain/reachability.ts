import { z } from 'zod';

import { LineId } from './ids.ts';

/** Why calls cannot reach the agent, in product words; texts in the catalog under `reach.reason.*`. */
export const ReachProblem = z.enum([
  'dns',
  'refused',
  'timeout',
  'tls-untrusted',
  'tls-name',
  'tls-expired',
  'tls-other',
  'not-websocket',
  'wrong-password',
  'no-such-user',
  'forbidden',
  'server-error',
  'server-silent',
  'connection-lost',
  'no-network',
  'proxy-refused',
  'unencrypted',
  'self-check-lost',
  'no-password',
  'no-keychain',
]);
export type ReachProblem = z.infer<typeof ReachProblem>;

/**
 * Something that showed that a line works, with when it was (epoch ms) and how long the way there and back took.
 * `pong` the socket · `register` an answer to REGISTER · `self-check` a message to the agent's own address that
 * arrived · `request` anything else the PBX sent by itself.
 */
export const ReachProof = z.object({
  kind: z.enum(['self-check', 'register', 'pong', 'request']),
  at: z.number(),
  tookMs: z.number().optional(),
});
export type ReachProof = Readonly<z.infer<typeof ReachProof>>;

/**
 * Whether calls reach the agent, with the proof and its age.
 * `off` no line is configured · `connecting` first attempt · `reachable` the PBX answered a REGISTER and the socket
 * lives · `unreachable` with the reason and the next try · `refused` the PBX said no and repeating would not help.
 */
export const Reachability = z.object({
  state: z.enum(['off', 'connecting', 'reachable', 'unreachable', 'refused']),
  since: z.number(),
  /** The newest proof of whatever kind. Epoch ms. */
  checkedAt: z.number().optional(),
  problem: ReachProblem.optional(),
  /** Technical detail for the diagnostics line, never shown alone. */
  detail: z.string().optional(),
  nextTryAt: z.number().optional(),
  /** The one in use, or wanted. */
  server: z.string().optional(),
  /** The preferred server, when another one is in use. */
  insteadOf: z.string().optional(),
  /** What the app is doing about it. */
  doing: z.enum(['connecting', 'registering', 'waiting']).optional(),
  /** The newest of each kind, newest first. */
  proofs: z.array(ReachProof).readonly().optional(),
  /** The message to oneself: `waiting` for the first, `not-routed` the PBX does not send it back, `off` not wanted. */
  selfCheck: z.enum(['off', 'waiting', 'works', 'not-routed', 'lost']).optional(),
  /** While registered: until when, at the latest, the PBX may ring a connection of ours that is gone (epoch ms). */
  oldConnectionUntil: z.number().optional(),
  /** Epoch ms from which the server's certificate does not hold any more. */
  certificateUntil: z.number().optional(),
});
export type Reachability = Readonly<z.infer<typeof Reachability>>;

/**
 * Whether calls reach the agent over all lines. `partly`: on some of them; then `problem`, `since`, `nextTryAt` and the
 * rest are those of the line in `line`, which calls do not reach. `reachable` only when calls reach every line.
 */
export const OverallReachability = Reachability.extend({
  state: z.enum([...Reachability.shape.state.options, 'partly']),
  /** How many lines there are and how many of them calls reach; missing with one line or none. */
  lines: z.object({ reached: z.number().int(), of: z.number().int() }).optional(),
  /** The line that the problem belongs to; missing with one line, and while there is no problem. */
  line: z.object({ id: LineId, label: z.string() }).optional(),
});
export type OverallReachability = Readonly<z.infer<typeof OverallReachability>>;
