import { ElectronMediaGateway } from '#platform/electron-media-gateway.ts';
import { openHiddenWindow } from '#platform/hidden-window.ts';

import type { Base } from './compose-base.ts';

/** The media page, in a hidden window that comes back by itself. */
export function openMedia({ paths, log }: Base): ElectronMediaGateway {
  const openWindow = () => openHiddenWindow('media', paths.preload);
  return new ElectronMediaGateway({ openWindow, log: log.child({ part: 'media' }) });
}
