/** Results that one list offers. */
export const DISPOSITIONS_MAX = 20;
