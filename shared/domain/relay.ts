import { z } from 'zod';

/** A STUN or TURN server (RFC 7064, RFC 7065). */
export const IceServerUrl = z
  .string()
  .trim()
  .max(300)
  .regex(/^(stuns?|turns?):[^\s@/]+$/i, 'ice-server');

export const IceServerUrls = z.array(IceServerUrl).max(6);

/** What a try of STUN and TURN servers brought. */
export const IceReport = z.object({
  /** A TURN server lends an address. */
  relay: z.boolean(),
  /** A server told the address by which the internet sees this computer. */
  outside: z.boolean(),
  /** A server refused user or password (STUN error 401 or 403). */
  refused: z.boolean(),
  tookMs: z.number(),
});
export type IceReport = Readonly<z.infer<typeof IceReport>>;
