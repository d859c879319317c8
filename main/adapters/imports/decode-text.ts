import { fail, ok, type Result } from '#shared/result.ts';

import { Pace } from './pace.ts';

const SAMPLE_BYTES = 4096;
const TEXT_CONTROLS = new Set([9, 10, 12, 13, 26]);

/** UTF-16 without a mark: Western text has a zero in every second byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : undefined;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? 'utf-8';
}

const STEP_BYTES = 1024 * 1024;

async function decodedAs(encoding: string, bytes: Uint8Array): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pace = new Pace();
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += STEP_BYTES) {
    parts.push(decoder.decode(bytes.subarray(start, start + STEP_BYTES), { stream: true }));
    await pace.rest();
  }
  parts.push(decoder.decode());
  return parts.join('');
}

async function decoded(bytes: Uint8Array): Promise<string> {
  try {
    return await decodedAs(encodingOf(bytes), bytes);
  } catch {
    return decodedAs('windows-1252', bytes);
  }
}

function isText(text: string): boolean {
  let controls = 0;
  const sample = text.slice(0, SAMPLE_BYTES);
  for (const character of sample) {
    const code = character.charCodeAt(0);
    if (code === 0) return false;
    if (code < 32 && !TEXT_CONTROLS.has(code)) controls += 1;
  }
  return controls <= sample.length / 100;
}

/**
 * Text of a file whose encoding nobody tells: a byte order mark decides, then zeros for UTF-16, then UTF-8 when every
 * byte fits, else Windows-1252, in which Excel in Western Europe saves CSV. Calls go on while it works.
 */
export async function decodeText(bytes: Uint8Array): Promise<Result<string, 'not-text'>> {
  const text = await decoded(bytes);
  return isText(text) ? ok(text) : fail('not-text');
}
