import { z } from 'zod';

import { LineId } from '../domain/ids.ts';
import { LineSavingTime } from '../domain/line-saving.ts';
import { LINES_MAX } from '../domain/lines-max.ts';
import { IceServerUrls } from '../domain/relay.ts';
import { LineSettings } from '../domain/settings.ts';

const nothing = z.undefined();

/** STUN and TURN servers of a line; without a password the kept one stays. */
const relayWish = z.strictObject({
  lineId: LineId,
  servers: IceServerUrls,
  user: z.string().trim().max(200),
  password: z.string().max(500).optional(),
  only: z.boolean(),
});

/** What comes in with each command about the phone itself: which one, with what lines and relays. */
export const setupInputs = {
  'setup:try-demo': nothing,
  'setup:leave-demo': nothing,
  'setup:test-line': z.strictObject({ line: LineSettings, password: z.string().max(500).optional() }),
  'setup:save-line': z.strictObject({
    line: LineSettings,
    password: z.string().max(500).optional(),
    when: LineSavingTime.default('ask'),
  }),
  /** Connects a line now whose settings wait for the end of a call, and ends that call. */
  'setup:apply-line': z.strictObject({ id: LineId }),
  'setup:remove-line': z.strictObject({ id: LineId }),
  /** The lines in their new order; those that are not named follow as they stand. */
  'setup:order-lines': z.strictObject({ ids: z.array(LineId).max(LINES_MAX) }),
  'setup:sign-out': nothing,
  'sound:relay-save': relayWish,
  'sound:relay-test': relayWish,
} as const;
