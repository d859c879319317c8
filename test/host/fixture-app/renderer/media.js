const BYTES_THAT_PROVE_AUDIO = 2000;
const LIMIT_MS = 8000;

async function connect(near, far) {
  near.onicecandidate = ({ candidate }) => candidate && far.addIceCandidate(candidate);
  far.onicecandidate = ({ candidate }) => candidate && near.addIceCandidate(candidate);
  await near.setLocalDescription(await near.createOffer());
  await far.setRemoteDescription(near.localDescription);
  await far.setLocalDescription(await far.createAnswer());
  await near.setRemoteDescription(far.localDescription);
}

async function receivedBytes(connection) {
  let bytes = 0;
  for (const report of (await connection.getStats()).values()) {
    if (report.type === 'inbound-rtp') bytes += report.bytesReceived;
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

window.fixtureLoop = loop;
