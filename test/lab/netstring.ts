/** Writes text as a netstring (`5:hello,`), by which baresip's control interface is spoken to. */
export function toNetstring(text: string): string {
  return `${String(Buffer.byteLength(text))}:${text},`;
}

/** Takes bytes as they arrive and gives the texts of whole netstrings. */
export class NetstringReader {
  #bytes = Buffer.alloc(0);

  push(chunk: Buffer): readonly string[] {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const texts: string[] = [];
    for (let text = this.#next(); text !== undefined; text = this.#next()) texts.push(text);
    return texts;
  }

  #next(): string | undefined {
    const colon = this.#bytes.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.#bytes.toString('latin1', 0, colon));
    if (this.#bytes.length <= end) return undefined;
    const text = this.#bytes.toString('utf8', colon + 1, end);
    this.#bytes = this.#bytes.subarray(end + 1);
    return text;
  }
}
