import { inRoot } from '../../../build/paths.ts';
import { launchApp, type LaunchOptions, type RunningApp } from '#test/support/app/launch-app.ts';

/** What the fixture app's preload exposes to its pages. */
type FixtureBridge = {
  readonly sandboxed: boolean;
  readonly nested: { readonly list: readonly unknown[] };
  echo(value: unknown): Promise<unknown>;
  whoami(): Promise<string>;
  fail(): Promise<never>;
  notify(body: string): Promise<void>;
  add(first: number, second: number): number;
  throwError(): never;
  callBack(callback: (value: number) => Promise<number>): Promise<number>;
};

declare global {
  var fixtureBridge: FixtureBridge;
  var fixtureLoop: () => Promise<{ state: string; flowing: boolean }>;
  var fixture: { readonly log: readonly string[]; allowMicrophone(allowed: boolean): void };
}

const FIXTURE = inRoot('test/host/fixture-app');

/** Starts the fixture app on the host. */
export function launchFixture(options: Partial<LaunchOptions> = {}): Promise<RunningApp> {
  return launchApp({ appDir: FIXTURE, args: ['--allow-loopback-in-peer-connection'], ...options });
}

/** What the fixture's main has noted so far. */
export function logOf(app: RunningApp): Promise<readonly string[]> {
  return app.evaluate(() => [...globalThis.fixture.log]);
}
