import type { NumberFile } from '#core/privacy/number-file.ts';
import { ok, type Result } from '#shared/result.ts';
import type { PrivacyProblem } from '#shared/ipc/problems.ts';

import type { Handlers } from './handlers.ts';

type PrivacyCommand = Extract<keyof Handlers, `privacy:${string}`>;

export interface PrivacyHandlerParts {
  readonly file: Pick<NumberFile, 'facts' | 'erase'>;
  /** Lets the agent choose where, and writes it there. */
  readonly exportTo: (number: string) => Promise<Result<void, PrivacyProblem>>;
  readonly deleteNow: (what: 'history' | 'notes' | 'recordings') => void;
  readonly onErased: () => void;
}

/** Commands about what is known of a number, and about deleting what is kept. */
export function privacyHandlers(parts: PrivacyHandlerParts): Pick<Handlers, PrivacyCommand> {
  const { file, exportTo, deleteNow, onErased } = parts;
  return {
    'privacy:find': ({ number }) => {
      const found = file.facts(number);
      if (!found.ok) return found;
      const { calls, texts, people } = found.value;
      return ok({
        shown: found.value.number.display,
        calls: calls.length,
        recordings: calls.filter(({ isRecorded }) => isRecorded).length,
        texts: texts.length,
        people: people.length,
      });
    },
    'privacy:export': ({ number }) => exportTo(number),
    'privacy:erase': ({ number }) => {
      const erased = file.erase(number);
      if (erased.ok) onErased();
      return erased;
    },
    'privacy:delete-now': ({ what }) => {
      deleteNow(what);
      onErased();
      return ok();
    },
  };
}
