import type { CallId } from '#shared/domain/ids.ts';
import type { Ask } from '../../bridge/use-command.ts';

const TYPE = 'audio/webm;codecs=opus';

/** A part's file, fetched from the main process piece by piece; undefined when it cannot be had. */
export async function readPart(ask: Ask, id: CallId, part: number): Promise<Blob | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; ;) {
    const reply = await ask('recording:read', { id, part, from });
    if (!reply.ok) return undefined;
    const { piece, next } = reply.value;
    pieces.push(Uint8Array.from(atob(piece), (character) => character.codePointAt(0) ?? 0));
    if (next === undefined) return new Blob(pieces, { type: TYPE });
    from = next;
  }
}
