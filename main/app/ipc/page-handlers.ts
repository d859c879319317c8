import type { SettingsService } from '#core/settings/settings-service.ts';
import type { StatePublisher } from '#core/state/state-publisher.ts';
import type { PanelPlace } from '#shared/ipc/navigation.ts';
import { ok } from '#shared/result.ts';

import type { CallMarks } from '../call-marks.ts';
import { compactPanel } from '../compact-panel.ts';
import type { Handlers } from './handlers.ts';

type PageCommand = Extract<keyof Handlers, `state:${string}` | `window:${string}` | `mark:${string}`>;

/** The windows, as far as pages may move them. */
export interface PageSurfaces {
  readonly popup: { fit(height: number): void; putBack(): void };
  readonly panel: { readonly place: { fit(height: number): void } };
  showPanel(place: PanelPlace): void;
  showTexts(on: boolean): void;
}

/** Commands about the pages themselves. */
export function pageHandlers(
  publisher: StatePublisher,
  windows: PageSurfaces,
  marks: CallMarks,
  settings: Pick<SettingsService, 'current' | 'update'>,
): Pick<Handlers, PageCommand> {
  return {
    'state:get': () => ok(publisher.current()),
    'window:popup-fit': ({ height }) => {
      windows.popup.fit(height);
      return ok();
    },
    'window:popup-home': () => {
      windows.popup.putBack();
      return ok();
    },
    'window:show-panel': () => {
      windows.showPanel('calls');
      return ok();
    },
    'window:compact': ({ on }) => {
      const done = compactPanel(settings, on);
      return done.ok ? ok() : done;
    },
    'window:strip-fit': ({ height }) => {
      windows.panel.place.fit(height);
      return ok();
    },
    'window:texts-in-view': ({ on }) => {
      windows.showTexts(on);
      return ok();
    },
    'mark:painted': ({ surface, id, at }) => {
      marks.mark(id, `${surface}-painted`, at);
      return ok();
    },
  };
}
