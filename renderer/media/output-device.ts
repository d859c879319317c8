/** `setSinkId` of an audio graph is in the standard (Web Audio 1.1) and in Chromium, not yet in TypeScript's library. */
interface Routable {
  readonly sinkId: unknown;
  setSinkId(deviceId: string): Promise<void>;
}

/** Sends an element's or a graph's sound to a device; an empty id means the default. Rejects when it cannot be used. */
export async function sendTo(target: HTMLMediaElement | AudioContext, deviceId: string): Promise<void> {
  const routable = target as unknown as Routable;
  if (routable.sinkId !== deviceId) await routable.setSinkId(deviceId);
}
