import { z } from 'zod';

import { EVENT_MOMENTS, EVENT_RULES_MAX } from './event-moments.ts';

export const EventMoment = z.enum(EVENT_MOMENTS);
export type EventMoment = z.infer<typeof EventMoment>;

/** What is told to a web address, and when. A secret that signs it lies in the keychain, never here. */
export const EventRule = z.object({
  id: z.uuid(),
  name: z.string().trim().max(60).default(''),
  enabled: z.boolean().default(true),
  on: z.array(EventMoment).max(EVENT_MOMENTS.length).readonly(),
  /** Template of the address; `https`, on one of the hosts below. */
  url: z.string().trim().max(2000),
  /** JSON with placeholders; `EVENT_BODY` when empty. */
  body: z.string().max(10_000).default(''),
  signed: z.boolean().default(false),
});
export type EventRule = Readonly<z.infer<typeof EventRule>>;

export const EventRuleSettings = z.object({
  rules: z.array(EventRule).max(EVENT_RULES_MAX).readonly().default([]),
  /** Where events may be sent at all. */
  hosts: z.array(z.string().trim().toLowerCase().max(255)).max(50).readonly().default([]),
});
export type EventRuleSettings = Readonly<z.infer<typeof EventRuleSettings>>;

/** Placeholders that only events have. */
export const EVENT_PLACEHOLDERS = {
  event: 'text',
  'event-id': 'text',
  at: 'time',
  disposition: 'text',
  'agent-state': 'text',
  'agent-reason': 'text',
  /** Of the screen-pop rule that sends it. */
  rule: 'text',
} as const;

/** What is sent when a rule has no body of its own. */
export const EVENT_BODY = JSON.stringify({
  event: '{event}',
  id: '{event-id}',
  at: '{at}',
  call: '{call-id|omit}',
  direction: '{direction|omit}',
  number: '{number|omit}',
  name: '{name|omit}',
  company: '{company|omit}',
  recordType: '{record-type|omit}',
  recordId: '{record-id|omit}',
  queue: '{queue|omit}',
  line: '{line|omit}',
  result: '{result|omit}',
  disposition: '{disposition|omit}',
  talkSeconds: '{talk-seconds|number|omit}',
  agentState: '{agent-state|omit}',
  agentReason: '{agent-reason|omit}',
  rule: '{rule|omit}',
});
