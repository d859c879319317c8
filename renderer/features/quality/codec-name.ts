const NAMES: Readonly<Record<string, string>> = {
  'audio/opus': 'Opus',
  'audio/pcma': 'G.711 A-law',
  'audio/pcmu': 'G.711 µ-law',
  'audio/g722': 'G.722',
};

/** What people call a codec: `audio/PCMA` is G.711 A-law. */
export function codecName(mimeType: string | undefined): string {
  return NAMES[mimeType?.toLowerCase() ?? ''] ?? mimeType?.replace('audio/', '') ?? '–';
}
