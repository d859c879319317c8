import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

import type { Desk } from './support/desk.ts';
import { PASSWORD, USER } from './support/exchange.ts';
import { expect, test } from './support/fixtures.ts';

const LIMIT_MS = 5000;

/** Quits as the tray's entry does; the exit code of the process that ended. */
async function quit(desk: Desk): Promise<unknown> {
  const ended = once(desk.app.playwright.process(), 'exit', { signal: AbortSignal.timeout(LIMIT_MS) });
  void desk.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  const [code] = (await ended) as readonly unknown[];
  return code;
}

/** A wire to a phone server on which the server's side can be read; its frames are not masked (RFC 6455). */
async function openWire(server: string): Promise<{ address: string; heard: () => string; cut: () => void }> {
  const port = Number(new URL(server).port);
  let text = '';
  const door = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    far.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    for (const socket of [near, far]) socket.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const address = `ws://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return { address, heard: () => text, cut: () => void door.close() };
}

test('the app ends when it is told to', async ({ openDesk }) => {
  expect(await quit(await openDesk())).toBe(0);
});

test('a quit while the phone still starts ends it too', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.panel.page.evaluate(() => void window.hookswitch.command['setup:try-demo']());
  expect(await quit(desk)).toBe(0);
});

test('a quit with a call running ends the call, and its history row is whole', async ({
  openDesk,
  profile,
}) => {
  const desk = await openDesk({ userDataDir: profile });
  await desk.tryDemo();
  await desk.ring('customer');
  await expect(desk.popup.call('Marta Lindqvist').root).toBeVisible();
  await desk.answerByKey();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  expect(await quit(desk)).toBe(0);

  const next = await openDesk({ userDataDir: profile });
  expect(next.logLines(/history\.closed-after-crash/)).toEqual([]);
});

test('a quit signs the phone off at its server', async ({ openDesk, openExchange }) => {
  const exchange = await openExchange();
  const wire = await openWire(exchange.server);
  const desk = await openDesk();
  await desk.panel.connectMyPhone.click();
  const account = { server: wire.address, user: USER, password: PASSWORD };
  await desk.lineForm.fill(account);
  await desk.lineForm.connect.click();
  await desk.isReady();
  expect(wire.heard()).toMatch(/^Contact: .*expires=/im);
  expect(await quit(desk)).toBe(0);
  const last = wire.heard().slice(wire.heard().lastIndexOf('SIP/2.0 200'));
  expect(last).toMatch(/^CSeq: \d+ REGISTER/im);
  expect(last).not.toMatch(/^Contact:/im);
  wire.cut();
});
