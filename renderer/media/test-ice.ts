import type { IceReport } from '#shared/domain/relay.ts';

const REFUSED: readonly number[] = [401, 403];

/** Gathers candidates aside from any call and tells what the servers gave: nothing is sent to anybody else. */
export async function testIce(iceServers: readonly RTCIceServer[], withinMs: number): Promise<IceReport> {
  const began = performance.now();
  const connection = new RTCPeerConnection({ iceServers: [...iceServers] });
  const found = { relay: false, outside: false, refused: false };
  connection.addEventListener('icecandidateerror', ({ errorCode }) => {
    found.refused ||= REFUSED.includes(errorCode);
  });
  try {
    connection.addTransceiver('audio');
    await gather(connection, withinMs, (candidate) => {
      found.relay ||= candidate.type === 'relay';
      found.outside ||= candidate.type === 'srflx';
      return found.relay;
    });
  } finally {
    connection.close();
  }
  return { ...found, tookMs: Math.round(performance.now() - began) };
}

async function gather(
  connection: RTCPeerConnection,
  withinMs: number,
  isEnough: (candidate: RTCIceCandidate) => boolean,
): Promise<void> {
  const done = new Promise<void>((resolve) => {
    setTimeout(resolve, withinMs);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null || isEnough(candidate)) resolve();
    });
  });
  await connection.setLocalDescription();
  await done;
}
