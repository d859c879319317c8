import { chromium } from '../chromium/chromium.ts';
import { handleCdpEvent, type CdpHandlers } from '../chromium/cdp.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { debugLog } from '../debug-log.ts';
import { windowRegistry } from './window-registry.ts';

/** Follows the browser-wide events: targets that come, change, crash and go. */
export function followRootEvents(): void {
  const handlers: CdpHandlers = {
    'Target.targetCreated': ({ targetInfo }) => closeUnasked(targetInfo),
    'Target.targetDestroyed': ({ targetId }) => windowRegistry.targets.get(targetId)?.hostTargetGone(),
    'Target.targetCrashed': ({ targetId }) => windowRegistry.targets.get(targetId)?.hostCrashed(),
    'Target.targetInfoChanged': ({ targetInfo }) => passTitle(targetInfo),
  };
  chromium.cdp.onRootEvent = (event) => handleCdpEvent(handlers, event);
}

/** Full Chromium opens noopener links in spite of --block-new-web-contents. */
function closeUnasked(info: Protocol.Target.TargetInfo): void {
  if (info.type !== 'page' || chromium.opening > 0 || windowRegistry.targets.has(info.targetId)) return;
  chromium.cdp
    .send('Target.closeTarget', { targetId: info.targetId })
    .catch((error: unknown) => debugLog('closeTarget', error));
}

/** Until <title> is parsed Chromium reports the address as the title. */
function passTitle({ targetId, title, url }: Protocol.Target.TargetInfo): void {
  if (title === '' || title === url || url.includes(`://${title}`)) return;
  windowRegistry.targets.get(targetId)?.hostTitleChanged(title);
}
