/** Delays. The returned function cancels; cancelling twice is harmless. */
export interface Timer {
  after(ms: number, run: () => void): () => void;
  every(ms: number, run: () => void): () => void;
}
