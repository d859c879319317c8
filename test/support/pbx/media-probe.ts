import { setTimeout as delay } from 'node:timers/promises';

import { MEDIA_EVENT, MEDIA_REPLY, MEDIA_REQUEST } from '#shared/ipc/channels.ts';
import { MediaStats } from '#shared/ipc/media-wire.ts';
import type { RunningApp } from '#test/support/app/launch-app.ts';

interface Probe {
  /** Media ids of connections, the one that connected last at the end. */
  connected: string[];
  lastRequest: number;
}

declare global {
  var mediaProbe: Probe;
}

/** Numbers far above those of the app's own requests, whose gateway ignores answers it did not ask for. */
const FIRST_REQUEST = 1_000_000_000;
const POLL_MS = 50;
/** In the unit of `totalAudioEnergy`; one beep of the test's microphone is many times that. */
const A_VOICE = 1e-4;

/** Asks the app's hidden media page for the WebRTC statistics of its connection, by the app's own wire. */
export class MediaProbe {
  readonly #app: RunningApp;

  private constructor(app: RunningApp) {
    this.#app = app;
  }

  /** Listens from now on; attach it before the call. */
  static async attach(app: RunningApp): Promise<MediaProbe> {
    await app.evaluate(
      ({ ipcMain }, { channel, first }) => {
        globalThis.mediaProbe = { connected: [], lastRequest: first };
        ipcMain.on(channel, (_event, message: { type: string; id: string; state?: string }) => {
          if (message.type !== 'connection' || message.state !== 'connected') return;
          const others = globalThis.mediaProbe.connected.filter((id) => id !== message.id);
          globalThis.mediaProbe.connected = [...others, message.id];
        });
      },
      { channel: MEDIA_EVENT, first: FIRST_REQUEST },
    );
    return new MediaProbe(app);
  }

  /** Of the connection that connected last, or `back` ones before it; undefined while there is none. */
  async stats(back = 0): Promise<MediaStats | undefined> {
    const output = await this.#app.evaluate(
      ({ ipcMain, webContents }, { request, reply, nth }) => {
        const page = webContents.getAllWebContents().find((each) => each.getURL().includes('media.html'));
        const connected = globalThis.mediaProbe.connected.at(-1 - nth);
        if (page === undefined || connected === undefined) return null;
        const n = (globalThis.mediaProbe.lastRequest += 1);
        return new Promise<unknown>((resolve) => {
          const listen = (_event: unknown, answer: { n: number; output?: unknown }): void => {
            if (answer.n !== n) return;
            ipcMain.removeListener(reply, listen);
            resolve(answer.output ?? null);
          };
          ipcMain.on(reply, listen);
          page.send(request, { n, op: 'stats', input: { id: connected } });
          setTimeout(() => listen(undefined, { n }), 1000);
        });
      },
      { request: MEDIA_REQUEST, reply: MEDIA_REPLY, nth: back },
    );
    return output === null ? undefined : MediaStats.parse(output);
  }

  /** @throws when the statistics did not come to fit within the time, with the last ones */
  async statsThat(fits: (stats: MediaStats) => boolean, withinMs = 6000, back = 0): Promise<MediaStats> {
    let last: MediaStats | undefined;
    for (const end = Date.now() + withinMs; Date.now() < end; await delay(POLL_MS)) {
      last = await this.stats(back);
      if (last !== undefined && fits(last)) return last;
    }
    throw new Error(`the statistics never fitted: ${JSON.stringify(last)}`);
  }

  /** Resolves when a voice has come in by that connection, from now on. Silence has no energy. */
  async hears(back = 0): Promise<void> {
    const { energyIn: before = 0 } = (await this.stats(back)) ?? {};
    await this.statsThat(({ energyIn = 0 }) => energyIn > before + A_VOICE, 6000, back);
  }

  /** The tone with which the next call is made to ring. Ask before it comes. */
  nextRing(): Promise<string> {
    return this.#app.evaluate(({ webContents }, request) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL().includes('media.html'));
      if (page === undefined) throw new Error('no media page');
      return new Promise<string>((resolve) => {
        const send = page.send.bind(page);
        page.send = (channel, ...args: unknown[]) => {
          const [{ op, input }] = args as [{ op: string; input: { tone: string } }];
          if (channel === request && op === 'ring-start') {
            page.send = send;
            resolve(input.tone);
          }
          send(channel, ...args);
        };
      });
    }, MEDIA_REQUEST);
  }
}
