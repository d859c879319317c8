/** Estimate of a round trip from which the timers of SIP are made (RFC 3261 §17.1.1.1). */
export const T1_MS = 500;
