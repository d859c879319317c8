import { z } from 'zod';

import { HistoryQuery } from '../domain/history.ts';
import { CallId } from '../domain/ids.ts';

const nothing = z.undefined();
const callOnly = z.strictObject({ id: CallId });

/** What comes in with each command about past calls. */
export const historyInputs = {
  'history:list': HistoryQuery,
  'history:places': nothing,
  /** All calls that fit, however many. */
  'history:export': HistoryQuery.pick({ filter: true, narrow: true, search: true }),
  'history:get': callOnly,
  'history:quality': callOnly,
  'history:timeline': callOnly,
  'history:note': z.strictObject({ id: CallId, text: z.string().max(20_000) }),
  'history:open-record': z.strictObject({ id: CallId, matchId: z.string().max(300) }),
  'history:seen': nothing,
  /** Puts a person away, or everybody when none is named. */
  'missed:done': z.strictObject({ key: z.string().max(200).optional() }),
} as const satisfies Record<string, z.ZodType>;
