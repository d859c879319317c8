import { describe, expect, it } from 'vitest';

import type { Handlers } from '#app/ipc/handlers.ts';
import { registerCommands, type InvokeRegistry } from '#app/ipc/ipc-router.ts';
import type { Sender } from '#app/ipc/trusted-sender.ts';
import { COMMANDS } from '#shared/ipc/channels.ts';
import { ok } from '#shared/result.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const CALL = '4f9f1c9e-58c1-4d55-9b53-0a7f0f6f2c11';

function senderAt(url: string, parent: unknown = null): Sender {
  return { senderFrame: { url, parent } };
}
const panel = senderAt('app://bundle/panel.html');
const popup = senderAt('app://bundle/popup.html');

function setUp(overrides: Partial<Handlers> = {}) {
  const listeners = new Map<string, (event: Sender, input: unknown) => Promise<unknown>>();
  const served: { readonly command: string; readonly payload: unknown }[] = [];
  const registry: InvokeRegistry = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    removeHandler: (channel) => void listeners.delete(channel),
  };
  const record = (command: string) => (payload: unknown) => {
    served.push({ command, payload });
    return ok();
  };
  const all = Object.fromEntries(COMMANDS.map((command) => [command, record(command)]));
  const handlers = { ...all, ...overrides } as unknown as Handlers;
  const dispose = registerCommands(registry, handlers, silentLogger);
  const send = (command: string, sender: Sender, input?: unknown) => listeners.get(command)?.(sender, input);
  return { send, served, listeners, dispose };
}

describe('the router between pages and the main process', () => {
  it('hands a fitting command of the panel to its handler', async () => {
    const { send, served } = setUp();
    await expect(send('call:dial', panel, { number: ' 600 ' })).resolves.toEqual(ok());
    expect(served).toEqual([{ command: 'call:dial', payload: { number: '600' } }]);
  });

  it.each([
    ['another site', senderAt('https://evil.example/panel.html')],
    ['another custom scheme', senderAt('data://bundle/panel.html')],
    ['another host of our scheme', senderAt('app://evil/panel.html')],
    ['a frame inside our page', senderAt('app://bundle/panel.html', {})],
    ['a frame that is gone', { senderFrame: null }],
    ['a page we do not have', senderAt('app://bundle/other.html')],
    ['the media page', senderAt('app://bundle/media.html')],
    ['the demo caller page', senderAt('app://bundle/caller.html')],
  ])('forbids %s to command anything', async (_who, sender) => {
    const { send, served } = setUp();
    await expect(send('state:get', sender)).resolves.toEqual({ ok: false, problem: 'forbidden' });
    expect(served).toEqual([]);
  });

  it('lets the popup answer but not change the settings', async () => {
    const { send, served } = setUp();
    await send('call:answer', popup, { id: CALL });
    await expect(send('settings:update', popup, {})).resolves.toEqual({ ok: false, problem: 'forbidden' });
    expect(served.map(({ command }) => command)).toEqual(['call:answer']);
  });

  it.each([
    ['call:dial', { number: '' }],
    ['call:dial', { number: '1'.repeat(65) }],
    ['call:dial', { number: '600', extra: true }],
    ['call:dial', undefined],
    ['call:answer', { id: 'not-a-uuid' }],
    ['call:digits', { id: CALL, digits: '12\r\n' }],
    ['state:get', { surprise: 1 }],
    ['history:list', { limit: 100_000 }],
    ['setup:save-line', { line: { server: 'https://pbx.example.com' } }],
  ])('refuses %s with input that does not fit', async (command, input) => {
    const { send, served } = setUp();
    await expect(send(command, panel, input)).resolves.toEqual({ ok: false, problem: 'invalid-input' });
    expect(served).toEqual([]);
  });

  it('answers a handler that throws with a problem, never with the error', async () => {
    const { send } = setUp({
      'history:seen': () => {
        throw new Error('disk path and secrets');
      },
    });
    await expect(send('history:seen', panel)).resolves.toEqual({ ok: false, problem: 'internal' });
  });

  it('takes every command away when disposed', () => {
    const { listeners, dispose } = setUp();
    expect([...listeners.keys()].toSorted()).toEqual([...COMMANDS].toSorted());
    dispose();
    expect(listeners.size).toBe(0);
  });
});
