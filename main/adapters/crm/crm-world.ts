import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';

/** What every way into a CRM needs of the app. */
export interface CrmWorld {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Product and version. */
  readonly userAgent: string;
}
