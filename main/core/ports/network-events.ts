/** Emits when the machine's addresses changed in a way that breaks sockets (new Wi-Fi, VPN, cable). */
export interface NetworkEvents {
  onAddressChange(listener: () => void): () => void;
}
