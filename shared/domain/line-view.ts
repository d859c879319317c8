import { z } from 'zod';

import { LineId } from './ids.ts';
import { CallerId } from './line-profile.ts';
import { Reachability } from './reachability.ts';

/** What the PBX family behind a line can do; surfaces hide the rest. */
export const LineCapabilities = z.object({
  hold: z.boolean(),
  digits: z.boolean(),
  mute: z.boolean(),
  /** Hands a party over to a number, and joins the parties of two calls. */
  transfer: z.boolean(),
  /** The audio of its calls is in the app's own media page, so that they can be mixed there. */
  conference: z.boolean(),
  /** The PBX records when it is told to. */
  recording: z.boolean(),
  /** The PBX has places where a call waits for anybody to take it. */
  parking: z.boolean(),
  /** The PBX has a number at which a caller who rings here can leave a message. */
  leaveMessage: z.boolean().optional(),
});
export type LineCapabilities = Readonly<z.infer<typeof LineCapabilities>>;

/** What the PBX behind a line lets the agent take by dialling: a colleague's call, one of the group, a parked one. */
export const LineOffer = z.enum(['pickup', 'group-pickup', 'retrieve']);
export type LineOffer = z.infer<typeof LineOffer>;

/** A line as every surface shows it. */
export const LineView = z.object({
  id: LineId,
  label: z.string(),
  user: z.string(),
  /** Host name of its server, for people. */
  serverHost: z.string(),
  reachability: Reachability,
  /** Numbers it may call out with, besides its own. */
  callerIds: z.array(CallerId).readonly(),
  /** Calls go out by this line unless the agent chooses another one. */
  isDefault: z.boolean(),
  /** The caller id with which calls go out by it; only on the default line, and only when one is chosen. */
  callerId: z.string().optional(),
  /** Missing while no connector serves the line, for example without a password. */
  capabilities: LineCapabilities.optional(),
  /** Its new settings wait for the end of a call, and with them its new connection. */
  isWaiting: z.boolean().optional(),
  /** By the codes of its profile; missing means nothing. */
  offers: z.array(LineOffer).readonly().optional(),
});
export type LineView = Readonly<z.infer<typeof LineView>>;
