/** Times and limits of one line. Durations in milliseconds unless the name says otherwise. */
export interface SipPolicy {
  /** What we ask for; the PBX may grant less. */
  readonly expiresSeconds: number;
  /** A registration is refreshed after a share of its life, picked at random between these two. */
  readonly refreshShare: readonly [number, number];
  /** A REGISTER without an answer means a dead socket. */
  readonly registerWithinMs: number;
  /** Pause before the next try after the PBX said no. */
  readonly refusedRetryMs: number;
  /** Calls at one time; the next one is answered 486. */
  readonly maxCalls: number;
  /** How long a command waits for a media page that is being rebuilt. */
  readonly pageWithinMs: number;
  /** A re-INVITE without a final answer is given up, the call stays. */
  readonly reInviteWithinMs: number;
  /** A re-INVITE unanswered for so long makes us ask whether the call still lives at the PBX. */
  readonly reInviteDoubtedAfterMs: number;
  /** A BYE or CANCEL without an answer ends the call on our side. */
  readonly goodbyeWithinMs: number;
  /** An order to transfer without an answer, without a word after the answer, and with the target ringing on, is given up. */
  readonly referAnswerWithinMs: number;
  readonly referNotifyWithinMs: number;
  readonly referRingWithinMs: number;
  /** "Done" so soon after "it rings" is not the target's answer but a PBX that wants no more of us (Asterisk: 0 to 30 ms); 0 believes all. */
  readonly referRingsOnlyMs: number;
  /** How long the agent may think about a REFER of the other side. */
  readonly referralWithinMs: number;
  readonly disconnectWithinMs: number;
  /** How often a ringing call whose socket was lost is asked after, and how long it may ring without proof of life. */
  readonly ringingProofEveryMs: number;
  readonly ringingUnprovenMs: number;
  /** The message to oneself: its pace, the most the first one waits after a new connection, its deadline. */
  readonly selfCheckEveryMs: number;
  readonly selfCheckSoonMs: number;
  readonly selfCheckWithinMs: number;
  /** How often a better server than the one in use is looked for. */
  readonly preferredEveryMs: number;
  /** How long a call lives without a refresh (RFC 4028); what we ask for, at least 90. */
  readonly sessionExpiresSeconds: number;
  /** How many places of the line's own server one dialled call may be sent on to by 3xx; 0 follows none. */
  readonly redirectsFollowed: number;
}

export const DEFAULT_SIP_POLICY: SipPolicy = {
  expiresSeconds: 90,
  refreshShare: [0.7, 0.85],
  registerWithinMs: 5000,
  refusedRetryMs: 300_000,
  maxCalls: 4,
  pageWithinMs: 3000,
  reInviteWithinMs: 8000,
  reInviteDoubtedAfterMs: 1500,
  goodbyeWithinMs: 2000,
  referAnswerWithinMs: 8000,
  referNotifyWithinMs: 10_000,
  referRingWithinMs: 90_000,
  referRingsOnlyMs: 1000,
  referralWithinMs: 30_000,
  disconnectWithinMs: 1800,
  ringingProofEveryMs: 2000,
  ringingUnprovenMs: 20_000,
  selfCheckEveryMs: 300_000,
  selfCheckSoonMs: 10_000,
  selfCheckWithinMs: 4000,
  preferredEveryMs: 60_000,
  sessionExpiresSeconds: 1800,
  redirectsFollowed: 3,
};
