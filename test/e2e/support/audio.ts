import type { CDPSession, Page } from '@playwright/test';

/** The members of WebRTC statistics that are read here (W3C webrtc-stats). */
interface Report {
  readonly type: string;
  readonly packetsReceived?: number;
  readonly totalAudioEnergy?: number;
}

/** Sums over the live connections of a page. Silence has no energy. */
export interface Audio {
  readonly packetsIn: number;
  readonly energyIn: number;
  readonly energyOut: number;
}

const NOTHING: Audio = { packetsIn: 0, energyIn: 0, energyOut: 0 };

/** Runs in the page, with its connections as `this`. */
async function sumAudio(this: readonly RTCPeerConnection[]): Promise<Audio> {
  const sum = { packetsIn: 0, energyIn: 0, energyOut: 0 };
  for (const connection of this) {
    if (connection.connectionState !== 'connected') continue;
    const reports: Iterable<Report> = (await connection.getStats()).values();
    for (const { type, packetsReceived = 0, totalAudioEnergy = 0 } of reports) {
      if (type === 'media-source') sum.energyOut += totalAudioEnergy;
      if (type !== 'inbound-rtp') continue;
      sum.packetsIn += packetsReceived;
      sum.energyIn += totalAudioEnergy;
    }
  }
  return sum;
}

/** WebRTC's own statistics of a page; its connections are found on the heap, not through the app. */
export async function audioOf(page: Page): Promise<Audio> {
  const session = await page.context().newCDPSession(page);
  try {
    return await readAudio(session);
  } finally {
    await session.detach();
  }
}

async function readAudio(session: CDPSession): Promise<Audio> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'RTCPeerConnection.prototype' });
  if (result.objectId === undefined) return NOTHING;
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  if (objects.objectId === undefined) return NOTHING;
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: sumAudio.toString(),
    awaitPromise: true,
    returnByValue: true,
  });
  return answer.result.value as Audio;
}
