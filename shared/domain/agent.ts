import { z } from 'zod';

import { CallId } from './ids.ts';
import { KNOWN_REASONS } from './known-reasons.ts';

/** Why an agent is not ready by choice. Without a text of its own it is one of `KNOWN_REASONS`. */
export const NotReadyReason = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: z.string().trim().max(40).default(''),
});
export type NotReadyReason = Readonly<z.infer<typeof NotReadyReason>>;

export const AgentState = z.enum(['signed-out', 'ready', 'not-ready', 'ringing', 'in-call', 'wrap-up']);
export type AgentState = z.infer<typeof AgentState>;

/** What makes an agent not ready without having chosen it. */
export const AgentObstacle = z.enum(['unreachable', 'connecting', 'refused', 'no-microphone']);
export type AgentObstacle = z.infer<typeof AgentObstacle>;

/** What the agent is doing. `not-ready` always carries its reason: an obstacle, or what the agent chose. */
export const AgentStatus = z.object({
  state: AgentState,
  reason: AgentObstacle.optional(),
  chosen: NotReadyReason.optional(),
  since: z.number(),
});
export type AgentStatus = Readonly<z.infer<typeof AgentStatus>>;

/** What the agent wants to be between calls. */
export const AgentChoice = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('not-ready'), reason: NotReadyReason }),
]);
export type AgentChoice = Readonly<z.infer<typeof AgentChoice>>;

/** After-call work on the last call. Times are epoch ms. */
export const WrapUp = z.object({ callId: CallId, since: z.number(), until: z.number() });
export type WrapUp = Readonly<z.infer<typeof WrapUp>>;

/**
 * Whether the phone system knows what the agent chose.
 * `alone` it has no codes for that, the state is shown here only · `telling` it was told and has not confirmed ·
 * `agreed` it took what is shown · `refused` it did not take `wanted`, and what is shown is what it took last.
 */
export const PbxAgreement = z.object({
  state: z.enum(['alone', 'telling', 'agreed', 'refused']),
  problem: z.enum(['not-reachable', 'refused', 'no-answer']).optional(),
  wanted: AgentChoice.optional(),
});
export type PbxAgreement = Readonly<z.infer<typeof PbxAgreement>>;

/** Where calls go instead, and when. `number` as the agent typed it. */
export const Forwarding = z.object({
  when: z.enum(['off', 'always', 'busy', 'no-answer']).default('off'),
  number: z.string().trim().max(64).default(''),
  afterSeconds: z.number().int().min(5).max(120).default(20),
});
export type Forwarding = Readonly<z.infer<typeof Forwarding>>;

/** Calls that the agent keeps away, and who keeps them away: the phone system, or this app. */
export const CallGate = z.object({
  doNotDisturb: z.boolean(),
  forward: Forwarding,
  /** What the phone system was told and has not confirmed, or did not take. */
  pbx: z.enum(['alone', 'telling', 'agreed', 'refused']),
});
export type CallGate = Readonly<z.infer<typeof CallGate>>;

/** The agent's work as the header shows it. */
export const AgentWork = z.object({
  choice: AgentChoice,
  callCentre: z.boolean(),
  reasons: z.array(NotReadyReason).readonly(),
  pbx: PbxAgreement,
  wrapUp: WrapUp.optional(),
  gate: CallGate,
});
export type AgentWork = Readonly<z.infer<typeof AgentWork>>;

/** Who may have calls answered by themselves when the phone system asks for it. */
export const AutoAnswerPolicy = z.object({
  /** `internal` is any colleague, or only those in `numbers` when there are some. */
  allow: z.enum(['never', 'internal', 'ready', 'always']).default('never'),
  numbers: z.array(z.string().trim().min(1).max(40)).max(50).readonly().default([]),
});
export type AutoAnswerPolicy = Readonly<z.infer<typeof AutoAnswerPolicy>>;

/** How the agent works. */
export const AgentSettings = z.object({
  callCentre: z.boolean().default(false),
  reasons: z
    .array(NotReadyReason)
    .max(20)
    .readonly()
    .default(KNOWN_REASONS.map((id) => ({ id, text: '' }))),
  wrapUp: z
    .object({
      /** 0 switches wrap-up off. */
      seconds: z.number().int().min(0).max(3600).default(30),
      /** Also outside of call-centre mode. */
      always: z.boolean().default(false),
      /** Whether calls ring meanwhile. */
      callsDuring: z.boolean().default(true),
    })
    .prefault({}),
  autoAnswer: AutoAnswerPolicy.prefault({}),
  doNotDisturb: z.boolean().default(false),
  forward: Forwarding.prefault({}),
});
export type AgentSettings = Readonly<z.infer<typeof AgentSettings>>;
