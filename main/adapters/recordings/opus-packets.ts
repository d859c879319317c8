/** Elements that hold others (Matroska specification, RFC 9559 §5): they are stepped into. */
const HOLDS_OTHERS: ReadonlySet<number> = new Set([
  0x18_53_80_67, // Segment
  0x1f_43_b6_75, // Cluster
  0xa0, // BlockGroup
]);
const BLOCKS: ReadonlySet<number> = new Set([0xa3, 0xa1]);
/** Flags of a block: several packets in one, which browsers never write. */
const LACING = 0b0000_0110;

/**
 * The Opus packets of a WebM file of one track as browsers record it, in order. A file that a crash cut off gives all
 * that is whole; bytes that are no WebM give nothing.
 */
export function* opusPackets(file: Uint8Array): Generator<Uint8Array> {
  let at = 0;
  while (at < file.length) {
    const id = readVint(file, at, true);
    const size = id === undefined ? undefined : readVint(file, at + id.length, false);
    if (id === undefined || size === undefined) return;
    at += id.length + size.length;
    if (HOLDS_OTHERS.has(id.value)) continue;
    const end = at + size.value;
    if (end > file.length) return;
    if (BLOCKS.has(id.value)) yield* packetsOf(file.subarray(at, end));
    at = end;
  }
}

/** A block: the track, two bytes of time, flags, and the packet (RFC 9559 §10.1). */
function* packetsOf(block: Uint8Array): Generator<Uint8Array> {
  const track = readVint(block, 0, false);
  const flags = track === undefined ? undefined : block[track.length + 2];
  if (track === undefined || flags === undefined || (flags & LACING) !== 0) return;
  yield block.subarray(track.length + 3);
}

/** A number whose first byte says by its leading zeros how long it is (RFC 8794 §4); ids keep that mark. */
function readVint(
  bytes: Uint8Array,
  at: number,
  keepMark: boolean,
): { readonly value: number; readonly length: number } | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  let value = keepMark ? first : first & (0xff >> length);
  for (let index = 1; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, length };
}
