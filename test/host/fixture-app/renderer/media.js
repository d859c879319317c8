const BYTES_THAT_PROVE_AUDIO = 2000;
const LIMIT_MS = 8000;

/**
 * @param {RTCPeerConnection} near
 * @param {RTCPeerConnection} far
 */
async function connect(near, far) {
  near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate ?? undefined);
  far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate ?? undefined);
  await near.setLocalDescription();
  await far.setRemoteDescription(described(near));
  await far.setLocalDescription();
  await near.setRemoteDescription(described(far));
}

/**
 * @param {RTCPeerConnection} connection
 * @returns {RTCSessionDescription}
 */
function described(connection) {
  if (!connection.localDescription) throw new Error('no description');
  return connection.localDescription;
}

/** @param {RTCPeerConnection} connection */
async function receivedBytes(connection) {
  let bytes = 0;
  const reports = /** @type {Map<string, RTCInboundRtpStreamStats>} */ (await connection.getStats());
  for (const report of reports.values()) {
    if (report.type === 'inbound-rtp') bytes += report.bytesReceived ?? 0;
  }
  return bytes;
}

/** Sends the microphone from one connection of this page to another and reports what arrived. */
async function loop() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const near = new RTCPeerConnection();
  const far = new RTCPeerConnection();
  for (const track of stream.getTracks()) near.addTrack(track, stream);
  await connect(near, far);
  let bytes = 0;
  for (const end = performance.now() + LIMIT_MS; performance.now() < end;) {
    bytes = await receivedBytes(far);
    if (bytes > BYTES_THAT_PROVE_AUDIO) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const result = { state: near.connectionState, flowing: bytes > BYTES_THAT_PROVE_AUDIO };
  for (const track of stream.getTracks()) track.stop();
  near.close();
  far.close();
  return result;
}

globalThis.fixtureLoop = loop;
