import type { CallId } from '#shared/domain/ids.ts';

/** Fresh unguessable identifiers (UUID v4). */
export interface IdSource {
  callId(): CallId;
  uuid(): string;
}
