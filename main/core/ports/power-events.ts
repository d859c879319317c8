/** Sleep, wake, lock, and `shutdown`: the system is about to end, or the user's session is. */
export type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock' | 'shutdown';

export interface PowerEvents {
  on(listener: (event: PowerEvent) => void): () => void;
}
