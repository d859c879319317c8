import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import {
  closedPort,
  httpServer,
  sipServer,
} from '#test/unit/main/adapters/telephony/sip/wire/socket-servers.ts';
import { testCertificate } from '#test/unit/main/adapters/telephony/sip/wire/test-certificate.ts';
import { PASSWORD, USER } from './support/exchange.ts';

async function testLine(desk: Desk, server: string, password = PASSWORD): Promise<void> {
  await desk.lineForm.enter({ server, user: USER, password });
  await desk.lineForm.test.click();
}

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('the form says in words what is missing or wrong, and asks no server', async ({ openDesk }) => {
  const { panel, lineForm } = await openDesk();
  await panel.connectMyPhone.click();
  await lineForm.test.click();
  await expect(lineForm.error('Type the name of the server.')).toBeVisible();
  await expect(lineForm.error('Type the user.')).toBeVisible();
  await expect(lineForm.error('Type the password.')).toBeVisible();
  await expect(lineForm.server).toHaveAccessibleDescription('Type the name of the server.');
  await lineForm.server.fill('ws://pbx.example.com');
  await lineForm.user.fill('not a user');
  await lineForm.more.click();
  await lineForm.certificate.fill('not a certificate');
  await lineForm.test.click();
  await expect(
    lineForm.error('Use wss:// or tls://. Without encryption everybody on the way can listen.'),
  ).toBeVisible();
  await expect(lineForm.error('The user has signs that cannot be part of it.')).toBeVisible();
  await expect(lineForm.error('This is no certificate in PEM form.')).toBeVisible();
  await lineForm.server.fill('two words');
  await lineForm.test.click();
  await expect(lineForm.error('This is no server address.')).toBeVisible();
});

test('the test says what is wrong with a server', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.panel.connectMyPhone.click();
  await test.step('a port that nobody listens on', async () => {
    await testLine(desk, `ws://127.0.0.1:${await closedPort()}`);
    await expect(desk.lineForm.outcome).toContainText('127.0.0.1 refuses connections on this port.');
    await expect(desk.lineForm.outcome).toContainText('Check the port in the server address.');
  });
  await test.step('a certificate of an unknown authority', async () => {
    const server = await sipServer(() => undefined, { certificate: testCertificate('localhost') });
    await testLine(desk, `wss://localhost:${server.port}`);
    await expect(desk.lineForm.outcome).toContainText('signed by an authority this computer does not trust');
    await server.close();
  });
  await test.step('a web server', async () => {
    const server = await httpServer(404);
    await testLine(desk, `ws://127.0.0.1:${server.port}`);
    await expect(desk.lineForm.outcome).toContainText('answers, but not as a phone server over WebSocket');
    await server.close();
  });
  await test.step('a name that does not exist', async () => {
    await testLine(desk, 'wss://pbx.invalid');
    await expect(desk.lineForm.outcome).toContainText('The name pbx.invalid was not found on the network.');
  });
});

test('a wrong password is named, the right one passes, and connecting makes the agent reachable', async ({
  openDesk,
  openExchange,
  profile,
}) => {
  const exchange = await openExchange();
  const desk = await openDesk({ userDataDir: profile });
  await desk.panel.connectMyPhone.click();
  await testLine(desk, exchange.server, 'not the password');
  await expect(desk.lineForm.outcome).toContainText('127.0.0.1 does not accept the password.');
  await testLine(desk, exchange.server);
  await expect(desk.lineForm.outcome).toContainText('Works. The server accepted this account');
  expect(exchange.isReachable()).toBe(false);

  await desk.lineForm.connect.click();
  await desk.isReady();
  expect(exchange.isReachable()).toBe(true);
  const keeping = filesUnder(profile).filter((file) => readFileSync(file).includes(PASSWORD));
  expect(keeping).toEqual([]);
});

test('a server that goes away is said with the reason, and found again when it is back', async ({
  openDesk,
  openExchange,
}) => {
  const exchange = await openExchange();
  const desk = await openDesk();
  await desk.panel.connectMyPhone.click();
  await desk.lineForm.enter({ server: exchange.server, user: USER, password: PASSWORD });
  await desk.lineForm.connect.click();
  await desk.isReady();

  await exchange.goAway();
  const banner = desk.panel.page.getByRole('alert');
  await expect(banner).toContainText('Calls cannot reach you');
  await expect(desk.panel.agentState('Not ready')).toBeVisible();
  await expect.poll(() => desk.os.trayToolTip()).toBe('Hookswitch: Not ready: calls cannot reach you');

  await exchange.comeBack();
  await banner.getByRole('button', { name: 'Try now' }).click();
  await desk.isReady();
  expect(exchange.isReachable()).toBe(true);
});
