import { existsSync, readFileSync } from 'node:fs';

const PNG_HEADER_BYTES = 24;

/** An image the host only carries around: PNG bytes, never drawn. */
export class NativeImage {
  readonly #bytes: Buffer;
  #template = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  isEmpty(): boolean {
    return this.#bytes.length === 0;
  }

  toPNG(): Buffer {
    return this.#bytes;
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#bytes.toString('base64')}`;
  }

  getSize(): Electron.Size {
    if (this.#bytes.length < PNG_HEADER_BYTES) return { width: 0, height: 0 };
    return { width: this.#bytes.readUInt32BE(16), height: this.#bytes.readUInt32BE(20) };
  }

  resize(..._args: readonly unknown[]): NativeImage {
    return this;
  }

  addRepresentation(..._args: readonly unknown[]): void {}

  setTemplateImage(template: boolean): void {
    this.#template = template;
  }

  isTemplateImage(): boolean {
    return this.#template;
  }
}

export const nativeImage = {
  createEmpty: (): NativeImage => new NativeImage(Buffer.alloc(0)),
  createFromPath: (path: string): NativeImage =>
    new NativeImage(existsSync(path) ? readFileSync(path) : Buffer.alloc(0)),
  createFromBuffer: (buffer: Buffer): NativeImage => new NativeImage(buffer),
  createFromDataURL: (url: string): NativeImage =>
    new NativeImage(Buffer.from(url.split(',')[1] ?? '', 'base64')),
};
