import { beforeEach, describe, expect, it } from 'vitest';

import { commandsFixture, type CommandsFixture } from '#test/support/commands-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const ID = callIdOf(1);
const OK = { ok: true };
let app: CommandsFixture;

beforeEach(() => {
  app = commandsFixture();
});

describe('commands about recordings', () => {
  function record(id = ID, at = 1000): void {
    const writer = app.recordings.begin(id, at);
    writer.append(Buffer.from('sound').toString('base64'), 1000);
    writer.end(1000);
  }

  it('find nothing where nothing was recorded', async () => {
    await expect(app.send('recording:get', { id: ID })).resolves.toEqual({ ok: true, value: undefined });
    const none = { ok: false, problem: 'no-such-recording' };
    await expect(app.send('recording:read', { id: ID, part: 1, from: 0 })).resolves.toEqual(none);
    await expect(app.send('recording:show', { id: ID })).resolves.toEqual(none);
    await expect(app.send('recording:delete', { id: ID })).resolves.toEqual(none);
  });

  it('list what there is, the newest first, and the older ones behind a moment', async () => {
    record();
    record(callIdOf(2), 2000);
    await expect(app.send('recording:list', { limit: 1 })).resolves.toMatchObject({
      value: [{ callId: callIdOf(2) }],
    });
    await expect(app.send('recording:list', { before: 2000 })).resolves.toMatchObject({
      value: [{ callId: ID }],
    });
  });

  it('give a recording, show its file, and delete it', async () => {
    record();
    await expect(app.send('recording:get', { id: ID })).resolves.toMatchObject({
      value: { parts: [{ part: 1, ms: 1000 }] },
    });
    await expect(app.send('recording:totals')).resolves.toEqual({ ok: true, value: { calls: 1, bytes: 5 } });
    await expect(app.send('recording:read', { id: ID, part: 1, from: 0 })).resolves.toEqual({
      ok: true,
      value: { piece: Buffer.from('sound').toString('base64') },
    });
    await expect(app.send('recording:show', { id: ID })).resolves.toMatchObject(OK);
    await expect(app.send('recording:delete', { id: ID })).resolves.toMatchObject(OK);
    expect(app.happened).toEqual([`show /recordings/${ID}.webm`, 'history changed']);
    expect(app.recordings.of(ID)).toBeUndefined();
  });
});
