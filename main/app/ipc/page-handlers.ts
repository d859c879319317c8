import type { StatePublisher } from '#core/state/state-publisher.ts';
import { ok } from '#shared/result.ts';

import type { AppWindows } from '../app-windows.ts';
import type { CallMarks } from '../call-marks.ts';
import type { Handlers } from './handlers.ts';

type PageCommand = Extract<keyof Handlers, `state:${string}` | `window:${string}` | `mark:${string}`>;

/** Commands about the pages themselves. */
export function pageHandlers(
  publisher: StatePublisher,
  windows: AppWindows,
  marks: CallMarks,
): Pick<Handlers, PageCommand> {
  return {
    'state:get': () => ok(publisher.current()),
    'window:popup-fit': ({ height }) => {
      windows.popup.fit(height);
      return ok();
    },
    'window:show-panel': () => {
      windows.showPanel('calls');
      return ok();
    },
    'mark:painted': ({ surface, id, at }) => {
      marks.mark(id, `${surface}-painted`, at);
      return ok();
    },
  };
}
