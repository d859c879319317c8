import type { z } from 'zod';

import { AgentStatus } from '#shared/domain/agent.ts';
import { AppEvent, EventLine, StreamedEvent } from '#shared/domain/events/app-event.ts';
import { EventCall } from '#shared/domain/events/event-call.ts';
import { HistoryEntry } from '#shared/domain/history.ts';
import { Lookup } from '#shared/domain/match.ts';
import { Party } from '#shared/domain/party.ts';
import { Person } from '#shared/domain/person.ts';
import { CallTransfer } from '#shared/domain/transfer.ts';

/** Shapes that stand once in the OpenRPC document. */
export const API_SHAPES = {
  AgentStatus,
  Call: EventCall,
  Transfer: CallTransfer,
  Lookup,
  Party,
  Line: EventLine,
  Event: AppEvent,
  StreamedEvent,
  HistoryEntry,
  Person,
} as const satisfies Record<string, z.ZodType>;
