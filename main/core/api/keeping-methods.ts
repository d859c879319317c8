import { z } from 'zod';

import { CallId } from '#shared/domain/ids.ts';
import { RecordingPart } from '#shared/domain/recording.ts';
import { commandInputs } from '#shared/ipc/contract.ts';
import { ApiSettings, ApiSettingsChange } from './api-settings.ts';
import { BackgroundTask } from '#shared/domain/events/background-task.ts';

const done = z.null();
const nothing = z.strictObject({});
const recordings = { permission: 'recordings' } as const;
const privacy = { permission: 'privacy' } as const;
const manage = { permission: 'manage' } as const;

const Recording = z.object({ callId: CallId, parts: z.array(RecordingPart).readonly() });

/** What the CRMs hold of a number and only they can erase. */
const LeftInCrm = z.object({
  systemName: z.string(),
  id: z.string(),
  step: z.string(),
  startedAt: z.number(),
});

/** What can be done with all that the app keeps: recordings, everything about a number, settings, work in the background. */
export const KEEPING_METHODS = {
  'recording.list': {
    ...recordings,
    summary:
      'Recordings on this computer, the newest first; `before` is when the last one of a page began (epoch ms).',
    params: commandInputs['recording:list'],
    result: z.array(Recording).readonly(),
  },
  'recording.get': {
    ...recordings,
    summary: 'What this computer recorded of a call; nothing where it did not.',
    params: commandInputs['recording:get'],
    result: Recording.optional(),
  },
  'recording.read': {
    ...recordings,
    summary:
      'The next piece of a part (WebM with Opus, base64), from this byte on; `next` is missing at its end.',
    params: commandInputs['recording:read'],
    result: z.object({ piece: z.string(), next: z.number().int().optional() }),
  },
  'number.find': {
    ...privacy,
    summary: 'How much this computer knows about a number.',
    params: commandInputs['privacy:find'],
    result: z.object({
      shown: z.string(),
      calls: z.number().int(),
      recordings: z.number().int(),
      texts: z.number().int(),
      people: z.number().int(),
    }),
  },
  'number.export': {
    ...privacy,
    summary: 'Writes everything about a number into a folder that the agent is asked for.',
    params: commandInputs['privacy:export'],
    result: done,
  },
  'number.erase': {
    ...privacy,
    summary:
      'Erases everything about a number from this computer, and tells what lies elsewhere or comes back.',
    params: commandInputs['privacy:erase'],
    result: z.object({
      calls: z.number().int(),
      recordings: z.number().int(),
      texts: z.number().int(),
      promises: z.number().int(),
      people: z.number().int(),
      writes: z.number().int(),
      leftInCrm: z.array(LeftInCrm).readonly(),
      comesBack: z.array(z.object({ book: z.string(), name: z.string() })).readonly(),
    }),
  },
  'history.export': {
    permission: 'records',
    summary:
      'Writes the calls that fit as CSV into a file that the agent is asked for; `task.cancel` stops it.',
    params: commandInputs['history:export'],
    result: z.object({ calls: z.number().int(), leftOut: z.number().int() }),
  },
  'task.list': {
    ...manage,
    summary:
      'What runs in the background: imports, copies of address books, exports. Events: `tasks-changed`.',
    params: nothing,
    result: z.array(BackgroundTask).readonly(),
  },
  'task.cancel': {
    ...manage,
    summary: 'Stops one of them.',
    params: commandInputs['task:cancel'],
    result: done,
  },
  'settings.get': {
    ...manage,
    summary: 'What a program may know of the settings, and which of them an administrator holds.',
    params: nothing,
    result: ApiSettings,
  },
  'settings.set': {
    ...manage,
    summary: 'Changes some of them; what is left out stays.',
    params: ApiSettingsChange,
    result: done,
  },
} as const;
