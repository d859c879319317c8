export type SdpDirection = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

const DIRECTION = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m;

/** Direction of the audio as the writer of the description sees it; RFC 2543's `c=0.0.0.0` counts as inactive. */
export function sdpDirection(sdp: string): SdpDirection {
  const start = sdp.search(/^m=audio /m);
  const session = start < 0 ? sdp : sdp.slice(0, start);
  const [audio = ''] = start < 0 ? [''] : sdp.slice(start).split(/\r?\n(?=m=)/);
  const written = DIRECTION.exec(audio) ?? DIRECTION.exec(session);
  if (written !== null) return written[1] as SdpDirection;
  const connection = /^c=.*$/m.exec(audio) ?? /^c=.*$/m.exec(session);
  return connection !== null && / 0\.0\.0\.0\s*$/.test(connection[0]) ? 'inactive' : 'sendrecv';
}

/** Whether a side that writes this direction does not want to hear us. */
export function asksForHold(direction: SdpDirection): boolean {
  return direction === 'sendonly' || direction === 'inactive';
}
