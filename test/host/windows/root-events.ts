import { chromium } from '../chromium/chromium.ts';
import type { CdpEvent } from '../chromium/cdp.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { debugLog } from '../debug-log.ts';
import { windowRegistry } from './window-registry.ts';

/** Follows the browser-wide events: targets that come, change, crash and go. */
export function followRootEvents(): void {
  chromium.cdp.onRootEvent = (event: CdpEvent) => {
    switch (event.method) {
      case 'Target.targetCreated':
        return closeUnasked(event.params.targetInfo);
      case 'Target.targetDestroyed':
        return windowRegistry.targets.get(event.params.targetId)?.hostTargetGone();
      case 'Target.targetCrashed':
        return windowRegistry.targets.get(event.params.targetId)?.hostCrashed();
      case 'Target.targetInfoChanged':
        return passTitle(event.params.targetInfo);
    }
  };
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
