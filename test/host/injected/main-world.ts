import type { makeWorldBridge } from './world-bridge.ts';

/**
 * Runs in the page's own world before its scripts: receives what the preload exposes, and asks the app's
 * permission handlers before the microphone or camera is opened. Injected as source text.
 */
export function runMainWorld(channel: string, makeBridge: typeof makeWorldBridge): void {
  if (window.top !== window) return;
  const PERMISSION_CALL = 0;

  const freeze = (value: unknown, seen = new Set<unknown>()): unknown => {
    if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value))
      return value;
    seen.add(value);
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item, seen);
    return value;
  };

  const bridge = makeBridge(channel, 'main', (key, encoded) => {
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    const value = freeze(bridge.decode(encoded));
    Object.defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false });
  });

  const devices = navigator.mediaDevices;
  if (!devices) return;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async function getUserMedia(constraints?: MediaStreamConstraints) {
    const mediaTypes = [constraints?.audio ? 'audio' : '', constraints?.video ? 'video' : ''].filter(Boolean);
    const allowed =
      mediaTypes.length === 0 || (await bridge.call(PERMISSION_CALL, ['media', { mediaTypes }]));
    if (!allowed) throw new DOMException('Permission denied', 'NotAllowedError');
    return open(constraints);
  };
}
