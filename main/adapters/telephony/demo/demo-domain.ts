/** Host part of all addresses of the demo; `.invalid` never resolves (RFC 6761). */
export const DEMO_DOMAIN = 'demo.hookswitch.invalid';
