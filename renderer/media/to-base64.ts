const SLICE = 8192;

/** Bytes as text: only text crosses to the main process. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += SLICE) {
    text += String.fromCodePoint(...bytes.subarray(from, from + SLICE));
  }
  return btoa(text);
}
