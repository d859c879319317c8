/**
 * What a program or page may do through the local API. `read-calls` also means lines, agent state and events; `records`
 * is everything known about callers: matches, notes, history, the address book; `recordings` is hearing them; `privacy`
 * is exporting and erasing all of one number; `manage` is a few settings and the work in the background. Free of zod:
 * pages load it.
 */
export const API_PERMISSIONS = [
  'read-calls',
  'control-calls',
  'dial',
  'records',
  'agent',
  'recordings',
  'privacy',
  'manage',
] as const;
