import type { Page } from 'playwright';

import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { CannedValues } from './install-bridge.ts';
import { asTheAppWould } from './as-the-app-would.ts';
import { atThisTime } from './at-this-time.ts';
import { afterCallScenes } from './after-call-scenes.ts';
import { agentScenes } from './agent-scenes.ts';
import { callScenes } from './call-scenes.ts';
import { historyScenes } from './history-scenes.ts';
import { diagnosticsScenes } from './diagnostics-scenes.ts';
import { lineScenes } from './line-scenes.ts';
import { isMainScene } from './main-scenes.ts';
import { messageScenes } from './message-scenes.ts';
import { bookScenes } from './book-scenes.ts';
import { crmScenes } from './crm-scenes.ts';
import { outsideScenes } from './outside-scenes.ts';
import { recordScenes } from './record-scenes.ts';
import { pbxScenes } from './pbx-scenes.ts';
import { placeScenes } from './place-scenes.ts';
import { popScenes } from './pop-scenes.ts';
import { recordingScenes } from './recording-scenes.ts';
import { stripScenes } from './strip-scenes.ts';
import { watchedScenes } from './watched-scenes.ts';

/** One picture: a page with what it knows, and what the agent did before the picture was taken. */
export interface Scene {
  readonly name: string;
  readonly page: 'panel' | 'popup';
  /** Drawn in forced colours as well. */
  readonly forced?: boolean;
  /** Drawn in high contrast as well, light and dark. */
  readonly contrast?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly snapshot: Snapshot;
  readonly values?: CannedValues;
  readonly act?: (page: Page) => Promise<void>;
}

/** Every surface in the states worth looking at, its main one in every theme. `now` is the time the page will have. */
export function allScenes(now: number): readonly Scene[] {
  const scenes = [
    ...callScenes(now),
    ...placeScenes(now),
    ...diagnosticsScenes(now),
    ...historyScenes(now),
    ...agentScenes(now),
    ...lineScenes(now),
    ...watchedScenes(now),
    ...messageScenes(now),
    ...pbxScenes(now),
    ...recordingScenes(now),
    ...outsideScenes(now),
    ...bookScenes(now),
    ...crmScenes(now),
    ...afterCallScenes(now),
    ...popScenes(now),
    ...recordScenes(now),
    ...stripScenes(now),
  ];
  return scenes.map((scene) => {
    const everywhere = isMainScene(scene.name) ? { forced: true, contrast: true } : {};
    const snapshot = asTheAppWould(atThisTime(scene.snapshot, now), now);
    return { ...scene, ...everywhere, snapshot };
  });
}
