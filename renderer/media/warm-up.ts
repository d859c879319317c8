import type { PeerSessions } from './peer-sessions.ts';

/** Makes and closes one connection, so that no call pays for loading WebRTC (60-100 ms the first time). */
export async function warmUp(sessions: PeerSessions): Promise<void> {
  const id = 'warm-up';
  const session = sessions.getOrCreate(id);
  try {
    await session.getLocal({ direction: 'sendrecv', iceRestart: false, iceCapMs: 0, iceServers: [] });
  } finally {
    sessions.close(id);
  }
}
