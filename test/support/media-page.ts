import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';

import { MediaGone, type MediaGateway, type MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import {
  MediaEvent,
  mediaOutputs,
  type MediaInput,
  type MediaOp,
  type MediaOutput,
} from '#shared/ipc/media-wire.ts';
import { chromiumExecutable } from './chromium-executable.ts';
import { noteConnections } from './media-ear.ts';
import { MediaPageSite } from './media-page-site.ts';
import { simulateHeadset, type HeadsetModel, type SimulatedHeadset } from './simulated-headset.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  // The default microphone and speaker, and two of each besides.
  '--use-fake-device-for-media-stream=device-count=3',
  '--use-fake-ui-for-media-stream',
] as const;

export interface MediaPageOptions {
  readonly page?: 'media' | 'caller';
  /** False answers the page's microphone request with a refusal, as a person or an administrator would. */
  readonly microphone?: boolean;
  /** A headset that is plugged in. */
  readonly headset?: HeadsetModel;
}

export interface MicrophoneUse {
  readonly asked: number;
  readonly live: number;
}

interface Pending {
  readonly reject: (error: Error) => void;
}

/**
 * The real media page in a headless Chromium of its own, with a fake microphone that beeps once a second. It is built
 * from `renderer/media.html` at the first start and rebuilt after `crash()`.
 */
export class MediaPage implements MediaGateway {
  readonly #site: MediaPageSite;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #url: string;
  readonly #listeners = new Set<(event: MediaGatewayEvent) => void>();
  readonly #done = new Set<(op: MediaOp) => void>();
  readonly #pending = new Set<Pending>();
  #page: Page | undefined;
  #ready = false;
  #disposed = false;

  private constructor(parts: {
    site: MediaPageSite;
    browser: Browser;
    context: BrowserContext;
    url: string;
  }) {
    this.#site = parts.site;
    this.#browser = parts.browser;
    this.#context = parts.context;
    this.#url = parts.url;
  }

  static async start(options: MediaPageOptions = {}): Promise<MediaPage> {
    const site = await MediaPageSite.start();
    const refused = options.microphone === false;
    const browser = await chromium.launch({
      executablePath: chromiumExecutable(),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: ARGUMENTS.map((text) => (refused && text.includes('fake-ui') ? `${text}=deny` : text)),
    });
    const context = await browser.newContext();
    if (!refused) await context.grantPermissions(['microphone']);
    const media = new MediaPage({ site, browser, context, url: site.urlOf(options.page ?? 'media') });
    await context.exposeFunction('hookswitchMediaReport', (event: unknown) => media.#receive(event));
    await context.addInitScript(installBridge);
    await context.addInitScript(countMicrophones);
    if (options.headset !== undefined) await context.addInitScript(plugIn(options.headset));
    await context.addInitScript(noteConnections);
    await media.#open();
    return media;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  whenReady(withinMs: number): Promise<boolean> {
    if (this.#ready) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (ready: boolean): void => {
        clearTimeout(timer);
        stop();
        resolve(ready);
      };
      const timer = setTimeout(() => settle(false), withinMs);
      const stop = this.onEvent((event) => event.type === 'ready' && settle(true));
    });
  }

  /** When the page has done the next request of this kind. */
  nextDone(op: MediaOp): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = (finished: MediaOp): void => {
      if (finished === op && this.#done.delete(done)) resolve();
    };
    this.#done.add(done);
    return promise;
  }

  async request<O extends MediaOp>(op: O, input: MediaInput<O>, deadlineMs = 5000): Promise<MediaOutput<O>> {
    const page = this.#page;
    if (!this.#ready || page === undefined) throw new MediaGone('the media page is away');
    const { promise: lost, reject } = Promise.withResolvers<never>();
    const pending = { reject };
    const timer = setTimeout(
      () => reject(new Error(`media ${op} took longer than ${deadlineMs} ms`)),
      deadlineMs,
    );
    this.#pending.add(pending);
    try {
      const answer = page.evaluate(callPage, { op, input });
      const reply = await Promise.race([answer, lost]);
      if ('error' in reply) throw new Error(reply.error);
      for (const done of this.#done) done(op);
      return mediaOutputs[op].parse(reply.output) as MediaOutput<O>;
    } finally {
      clearTimeout(timer);
      this.#pending.delete(pending);
    }
  }

  onEvent(listener: (event: MediaGatewayEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How often the page asked for the microphone, and how many of the tracks it got are live. */
  async microphoneUse(): Promise<MicrophoneUse> {
    return this.inPage(readMicrophoneUse, undefined);
  }

  /** Statistics of the page's process by name, after a collection of garbage (CDP, domain Performance). */
  async metrics(): Promise<ReadonlyMap<string, number>> {
    if (this.#page === undefined) throw new MediaGone('the media page is away');
    const session = await this.#context.newCDPSession(this.#page);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  /** Runs a function in the page, for what no operation tells. */
  async inPage<Input, Output>(
    run: (input: Input) => Output | Promise<Output>,
    input: Input,
  ): Promise<Output> {
    if (this.#page === undefined) throw new MediaGone('the media page is away');
    return this.#page.evaluate<Output, Input>(run as never, input);
  }

  /** Kills the page's renderer as a crash would; resolves when `gone` was told. The page comes back by itself. */
  async crash(): Promise<void> {
    const page = this.#page;
    if (page === undefined) throw new MediaGone('the media page is away');
    const told = Promise.withResolvers<void>();
    const stop = this.onEvent((event) => event.type === 'gone' && told.resolve());
    const session = await this.#context.newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await told.promise;
    stop();
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#lose('disposed');
    await this.#browser.close();
    await this.#site.dispose();
  }

  async #open(): Promise<void> {
    const page = await this.#context.newPage();
    this.#page = page;
    page.on('crash', () => void this.#rebuild(page));
    await page.goto(this.#url);
    if (!(await this.whenReady(10_000))) throw new Error('the media page did not become ready');
  }

  async #rebuild(crashed: Page): Promise<void> {
    this.#lose('crashed');
    await crashed.close();
    try {
      if (!this.#disposed) await this.#open();
    } catch (error) {
      if (!this.#disposed) throw error;
    }
  }

  #lose(reason: string): void {
    this.#page = undefined;
    if (!this.#ready) return;
    this.#ready = false;
    for (const { reject } of this.#pending) reject(new MediaGone(reason));
    this.#emit({ type: 'gone', reason });
  }

  #receive(event: unknown): void {
    const parsed = MediaEvent.parse(event);
    if (parsed.type === 'ready') this.#ready = true;
    this.#emit(parsed);
  }

  #emit(event: MediaGatewayEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

interface PageWindow {
  hookswitchMediaReport(event: unknown): Promise<void>;
  hookswitchMediaServe(op: string, input: unknown): Promise<unknown>;
  hookswitchMedia: unknown;
  hookswitchMicrophones: { asked: number; readonly tracks: MediaStreamTrack[] };
}

declare global {
  interface Window {
    readonly hookswitchHeadset: SimulatedHeadset;
  }
}

/** Source that gives the page a headset before its own scripts run. */
function plugIn(model: HeadsetModel): { readonly content: string } {
  const content = `{
    const simulated = (${simulateHeadset.toString()})(${JSON.stringify(model)});
    Object.defineProperty(navigator, 'hid', { value: simulated.hid });
    window.hookswitchHeadset = simulated;
  }`;
  return { content };
}

/** Runs in the page: stands in for the preload's bridge. */
function installBridge(): void {
  const page = window as unknown as PageWindow;
  page.hookswitchMedia = {
    serve(handle: (op: string, input: unknown) => Promise<unknown>) {
      page.hookswitchMediaServe = handle;
      return () => undefined;
    },
    report: (event: unknown) => void page.hookswitchMediaReport(event),
  };
}

/** Runs in the page: notes each request for the microphone, and what came of it. */
function countMicrophones(): void {
  const page = window as unknown as PageWindow;
  page.hookswitchMicrophones = { asked: 0, tracks: [] };
  const { tracks } = page.hookswitchMicrophones;
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    page.hookswitchMicrophones.asked += 1;
    const stream = await open(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

/** Runs in the page. */
function readMicrophoneUse(): MicrophoneUse {
  const { asked, tracks } = (window as unknown as PageWindow).hookswitchMicrophones;
  return { asked, live: tracks.filter((track) => track.readyState === 'live').length };
}

/** Runs in the page. */
async function callPage(call: {
  op: string;
  input: unknown;
}): Promise<{ output: unknown } | { error: string }> {
  const page = window as unknown as PageWindow;
  try {
    return { output: await page.hookswitchMediaServe(call.op, call.input) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
