/**
 * - `address`: the computer's addresses changed (new Wi-Fi, VPN up or down, cable)
 * - `names`: other name servers are asked from now on
 * - `gap`: no time passed for the app for a while: it slept, with or without a word of the OS
 */
export type NetworkChange = 'address' | 'names' | 'gap';

/** Says when the network changed in a way that breaks sockets or leads elsewhere. */
export interface NetworkEvents {
  onChange(listener: (change: NetworkChange) => void): () => void;
  /** Whether the computer has an address besides its own. */
  readonly isOnline: boolean;
}
