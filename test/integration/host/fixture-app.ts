import { inRoot } from '../../../build/paths.ts';
import { launchApp, type LaunchOptions, type RunningApp } from '#test/support/app/launch-app.ts';

const FIXTURE = inRoot('test/host/fixture-app');

/** Starts the fixture app on the host. */
export function launchFixture(options: Partial<LaunchOptions> = {}): Promise<RunningApp> {
  return launchApp({ appDir: FIXTURE, args: ['--allow-loopback-in-peer-connection'], ...options });
}

/** What the fixture's main has noted so far. */
export function logOf(app: RunningApp): Promise<readonly string[]> {
  return app.evaluate(() => [...globalThis.fixture.log]);
}
