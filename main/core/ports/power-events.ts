/** Sleep, wake, lock. */
export interface PowerEvents {
  on(listener: (event: 'suspend' | 'resume' | 'lock' | 'unlock') => void): () => void;
}
