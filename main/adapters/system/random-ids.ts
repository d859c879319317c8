import { randomUUID } from 'node:crypto';

import { CallId } from '#shared/domain/ids.ts';
import type { IdSource } from '#core/ports/id-source.ts';

/** UUIDs of version 4 from the system's source of randomness. */
export class RandomIds implements IdSource {
  callId(): CallId {
    return CallId.parse(randomUUID());
  }

  uuid(): string {
    return randomUUID();
  }
}
