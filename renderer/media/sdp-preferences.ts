/** What we offer, best first: wide band, then what every trunk speaks, then keypad digits (RFC 4733). */
const ORDER = [
  'audio/opus/48000',
  'audio/PCMA/8000',
  'audio/PCMU/8000',
  'audio/telephone-event/48000',
  'audio/telephone-event/8000',
] as const;

/** The codecs of `available` that Hookswitch speaks, in its order of preference. */
export function preferredCodecs(available: readonly RTCRtpCodec[]): RTCRtpCodec[] {
  return ORDER.flatMap((name) =>
    available.filter((codec) => `${codec.mimeType}/${codec.clockRate}`.toLowerCase() === name.toLowerCase()),
  );
}

/** Tells WebRTC to offer and answer with `preferredCodecs` only. */
export function preferCodecs(transceiver: RTCRtpTransceiver): void {
  const available = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
  transceiver.setCodecPreferences(preferredCodecs(available));
}
