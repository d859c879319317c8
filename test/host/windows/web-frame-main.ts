/** What a frame needs from its page. */
export type FramePage = {
  getURL(): string;
  isDestroyed(): boolean;
  getProcessId(): number;
  send(channel: string, ...args: unknown[]): void;
  executeJavaScript(code: string): Promise<unknown>;
};

/** The main frame of a page: what `event.senderFrame` shows. Sub-frames are not modelled. */
export class WebFrameMain {
  readonly routingId = 1;
  readonly parent = null;
  readonly name = '';
  readonly #page: FramePage;

  constructor(page: FramePage) {
    this.#page = page;
  }

  get url(): string {
    return this.#page.getURL();
  }

  /** `scheme://host`; the URL class says "null" for schemes it does not know. */
  get origin(): string {
    if (!URL.canParse(this.url)) return 'null';
    const { protocol, host, origin } = new URL(this.url);
    return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin;
  }

  get top(): WebFrameMain {
    return this;
  }

  get processId(): number {
    return this.#page.getProcessId();
  }

  isDestroyed(): boolean {
    return this.#page.isDestroyed();
  }

  send(channel: string, ...args: unknown[]): void {
    this.#page.send(channel, ...args);
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.#page.executeJavaScript(code);
  }
}
