import type { RecordingStore } from '#core/ports/recording-store.ts';
import { fail, ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type RecordingCommand = Extract<keyof Handlers, `recording:${string}`>;

/** As much as one answer carries: some minutes of sound. */
const PIECE_BYTES = 1_000_000;

export interface RecordingHandlerParts {
  readonly store: RecordingStore;
  /** Shows a file of ours in the file manager of the OS. */
  readonly showFile: (path: string) => void;
  readonly onDeleted: () => void;
}

/** Commands about what this PC has recorded. */
export function recordingHandlers(parts: RecordingHandlerParts): Pick<Handlers, RecordingCommand> {
  const { store, showFile, onDeleted } = parts;
  return {
    'recording:list': ({ limit, before }) => ok(store.list(limit, before)),
    'recording:get': ({ id }) => ok(store.of(id)),
    'recording:read': ({ id, part, from }) => {
      const read = store.read(id, part, from, PIECE_BYTES);
      return read === undefined ? fail('no-such-recording') : ok(read);
    },
    'recording:show': ({ id }) => {
      const path = store.pathOf(id);
      if (path === undefined) return fail('no-such-recording');
      showFile(path);
      return ok();
    },
    'recording:delete': ({ id }) => {
      if (!store.remove(id)) return fail('no-such-recording');
      onDeleted();
      return ok();
    },
    'recording:totals': () => ok(store.totals()),
  };
}
