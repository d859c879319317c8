import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { COMMANDS } from '#shared/ipc/channels.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { commandsFixture, LINE_INPUT, type CommandsFixture } from '#test/support/commands-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const ID = callIdOf(1);
const OK = { ok: true };
let app: CommandsFixture;

beforeEach(() => {
  app = commandsFixture();
});

function ring(): void {
  app.connector.incoming(ID);
}

describe('commands about calls', () => {
  it('dial through the connector and answer with the call that began', async () => {
    await expect(app.send('call:dial', { number: ' +49 30 901820 ' })).resolves.toEqual({
      ok: true,
      value: { id: callIdOf(901) },
    });
    expect(app.connector.told).toEqual([`dial ${callIdOf(901)} +4930901820`]);
  });

  it('refuse a number that is none, and call nobody', async () => {
    await expect(app.send('call:dial', { number: 'nobody' })).resolves.toEqual({
      ok: false,
      problem: 'number-invalid',
    });
    expect(app.connector.told).toEqual([]);
  });

  it.each(['line-1', 'gone'])('dial the last dialled number again, which went out by %s', async (line) => {
    await expect(app.send('call:redial')).resolves.toEqual({ ok: false, problem: 'nothing-dialled' });
    const lineId = LineId.parse(line);
    app.history.save(aHistoryEntry({ id: callIdOf(7), direction: 'outgoing', lineId }));
    await expect(app.send('call:redial')).resolves.toMatchObject(OK);
    expect(app.connector.told).toEqual([`dial ${callIdOf(901)} +46812345678`]);
  });

  it.each([
    ['call:answer', { id: ID }, `answer ${ID}`],
    ['call:reject', { id: ID }, `reject ${ID}`],
  ] as const)('%s reaches the ringing call', async (command, input, told) => {
    ring();
    await expect(app.send(command, input)).resolves.toEqual(OK);
    expect(app.connector.told).toEqual([told]);
  });

  it('answer and open the record in one', async () => {
    ring();
    app.calls.setLookup(ID, { state: 'skipped', matches: [], failures: [], earlierCalls: 0 });
    await app.send('call:answer', { id: ID, openRecord: true });
    await expect.poll(() => app.happened).toEqual(['open https://crm.example/new?phone=%2B4930901820']);
  });

  it('answer at once when the record still has to be found', async () => {
    ring();
    await expect(app.send('call:answer', { id: ID, openRecord: true })).resolves.toEqual(OK);
    expect(app.happened).toEqual([]);
  });

  it.each([
    ['call:hold', { id: ID }, `hold ${ID}`],
    ['call:mute', { id: ID, muted: true }, `mute ${ID} true`],
    ['call:digits', { id: ID, digits: '12#' }, `sendDigits ${ID} 12#`],
    ['call:hang-up', { id: ID }, `hangUp ${ID}`],
  ] as const)('%s reaches the running call', async (command, input, told) => {
    ring();
    app.connector.emit({ type: 'connected', callId: ID });
    await expect(app.send(command, input)).resolves.toEqual(OK);
    expect(app.connector.told).toEqual([told]);
  });

  it.each([
    'call:answer',
    'call:reject',
    'call:hang-up',
    'call:hold',
    'call:resume',
    'call:open-record',
  ] as const)('%s of a call that is not there is said', async (command) => {
    await expect(app.send(command, { id: ID })).resolves.toEqual({ ok: false, problem: 'no-such-call' });
  });

  it('note a running call, and a past one where it is kept', async () => {
    ring();
    await expect(app.send('call:note', { id: ID, text: 'Calls back' })).resolves.toEqual(OK);
    expect(app.calls.current(ID)?.notes).toBe('Calls back');
    const past = aHistoryEntry({ id: callIdOf(7) });
    app.history.save(past);
    await expect(app.send('call:note', { id: past.id, text: 'Later' })).resolves.toEqual(OK);
    expect(app.history.get(past.id)?.notes).toBe('Later');
  });
});

describe('commands about past calls', () => {
  it('list, read and note them', async () => {
    const entry = aHistoryEntry({ id: ID });
    app.history.save(entry);
    await expect(app.send('history:list', {})).resolves.toEqual({ ok: true, value: { entries: [entry] } });
    await expect(app.send('history:get', { id: ID })).resolves.toEqual({ ok: true, value: entry });
    await expect(app.send('history:note', { id: ID, text: 'Done' })).resolves.toEqual(OK);
    expect(app.happened).toEqual(['history changed']);
  });

  it.each([
    ['history:get', { id: ID }],
    ['history:note', { id: ID, text: '' }],
    ['history:open-record', { id: ID, matchId: 'm' }],
  ] as const)('%s of a call that is not kept is said', async (command, input) => {
    await expect(app.send(command, input)).resolves.toEqual({ ok: false, problem: 'no-such-call' });
  });

  it('mark the missed ones as seen', async () => {
    await expect(app.send('history:seen')).resolves.toEqual(OK);
    expect(app.happened).toEqual(['history changed']);
  });
});

describe('commands about people', () => {
  it('search the address book with a limit', async () => {
    await app.send('people:search', { text: ' Marta ' });
    expect(app.happened).toEqual(['search Marta 30']);
  });

  it('cannot run an import that was cancelled', async () => {
    const chosen = (await app.send('people:import-choose')) as { readonly value: { readonly token: string } };
    const { token } = chosen.value;
    await expect(app.send('people:import-cancel', { token })).resolves.toEqual(OK);
    const order = { token, mapping: [], country: 'DE' };
    await expect(app.send('people:import-run', order)).resolves.toEqual({
      ok: false,
      problem: 'import-expired',
    });
  });
});

describe('commands about the phone', () => {
  it('test a line with the password that is kept, when none is given', async () => {
    await expect(app.send('setup:test-line', { line: LINE_INPUT })).resolves.toMatchObject({
      value: { outcome: 'no-password' },
    });
    app.settings.saveLine(LINE_INPUT);
    await app.secrets.set(LINE_INPUT.id, 'kept');
    await app.send('setup:test-line', { line: LINE_INPUT });
    expect(app.happened).toEqual([`test ${LINE_INPUT.server} with kept`]);
  });

  it('never try the kept password at a server that the line was not saved with', async () => {
    app.settings.saveLine(LINE_INPUT);
    await app.secrets.set(LINE_INPUT.id, 'kept');
    const line = { ...LINE_INPUT, server: 'wss://evil.example/ws' };
    await expect(app.send('setup:test-line', { line })).resolves.toMatchObject({
      value: { outcome: 'no-password' },
    });
    expect(app.happened).toEqual([]);
  });

  it('save a line, connect it, and say when the password is only in memory', async () => {
    await expect(app.send('setup:save-line', { line: LINE_INPUT, password: 'pw' })).resolves.toEqual({
      ok: true,
      value: { applied: 'now', passwordKept: 'memory' },
    });
    expect(app.happened).toEqual(['mode line', 'connector with pw']);
    expect(app.publisher.current().notices.map(({ code }) => code)).toEqual(['keychain-missing']);
  });

  it('order and remove lines, and forget the password of the one that goes', async () => {
    const second = { ...LINE_INPUT, id: 'line-2', label: 'Sales' };
    await app.send('setup:save-line', { line: LINE_INPUT, password: 'pw' });
    await app.send('setup:save-line', { line: second, password: 'pw two' });
    await expect(app.send('setup:order-lines', { ids: ['line-2'] })).resolves.toEqual(OK);
    expect(app.settings.current.lines.map(({ id }) => id)).toEqual(['line-2', 'line-1']);
    await expect(app.send('setup:remove-line', { id: 'line-2' })).resolves.toEqual(OK);
    await expect(app.secrets.get(LineId.parse('line-2'))).resolves.toBeUndefined();
    await expect(app.send('setup:remove-line', { id: 'line-2' })).resolves.toEqual({
      ok: false,
      problem: 'no-such-line',
    });
  });

  it('sign out, and forget the line with its password', async () => {
    await app.send('setup:save-line', { line: LINE_INPUT, password: 'pw' });
    await expect(app.send('setup:sign-out')).resolves.toEqual(OK);
    expect(app.settings.current.lines).toEqual([]);
    await expect(app.secrets.get(LineId.parse('line-1'))).resolves.toBeUndefined();
  });

  it('play the demo only while it runs', async () => {
    const play = () => app.send('demo:play', { scenario: 'customer' });
    await expect(play()).resolves.toEqual({ ok: false, problem: 'not-in-demo' });
    await expect(app.send('setup:try-demo')).resolves.toEqual(OK);
    await expect(play()).resolves.toEqual(OK);
    expect(app.happened).toEqual(['mode demo', 'connector with demo', 'play customer']);
  });

  it('try the server again now', async () => {
    await app.send('setup:try-demo');
    await app.send('reach:try-now', {});
    expect(app.happened.at(-1)).toBe('reconnect');
  });

  it('change settings, and keep them as they are when the change does not fit', async () => {
    await expect(app.send('settings:update', { theme: 'dark' })).resolves.toMatchObject({ ok: true });
    await expect(app.send('settings:update', { theme: 'pink' })).resolves.toEqual({
      ok: false,
      problem: 'invalid-input',
    });
    await expect(app.send('settings:get')).resolves.toMatchObject({ value: { theme: 'dark' } });
  });
});

describe("commands about the agent's own work", () => {
  it.each([
    ['agent:set-state', { state: 'ready' }, 'be ready'],
    ['agent:set-state', { state: 'not-ready', reason: 'lunch' }, 'be away: lunch'],
    ['agent:wrap-up-extend', undefined, 'extend wrap-up'],
    ['agent:wrap-up-done', undefined, 'end wrap-up'],
    ['agent:retry', undefined, 'retry'],
    ['agent:leave-it', undefined, 'leave it'],
    ['agent:do-not-disturb', { on: true }, 'do not disturb true'],
    ['agent:forward', { when: 'always', number: '204' }, 'forward always 204'],
    ['agent:cancel-auto-answer', { id: ID }, 'no auto-answer'],
    ['offer:confirm', { id: 'o' }, 'dial offer o'],
    ['offer:cancel', { id: 'o' }, 'drop offer o'],
    ['hotkeys:test', { on: true }, 'test keys'],
    ['hotkeys:test', { on: false }, 'keys work'],
  ] as const)('%s %j reaches it', async (command, input, happened) => {
    await expect(app.send(command, input)).resolves.toEqual(OK);
    expect(app.happened).toEqual([happened]);
  });

  it('keep a reason that is not on the list from being chosen', async () => {
    await expect(app.send('agent:set-state', { state: 'not-ready', reason: 'golf' })).resolves.toEqual({
      ok: false,
      problem: 'no-such-reason',
    });
    expect(app.happened).toEqual([]);
  });

  it('keep the call-centre mode', async () => {
    await expect(app.send('agent:call-centre', { on: true })).resolves.toEqual(OK);
    expect(app.settings.current.agent.callCentre).toBe(true);
  });
});

describe('commands of the pages about themselves', () => {
  it('pull the snapshot, fit the popup, bring the panel up and dismiss notices', async () => {
    app.notices.add('dial-failed', { number: '7042' });
    const [notice] = app.publisher.current().notices;
    await app.send('notice:dismiss', { id: notice?.id });
    await expect(app.send('state:get')).resolves.toMatchObject({ value: { mode: 'none', notices: [] } });
    await app.send('window:popup-fit', { height: 300 });
    await app.send('window:popup-home');
    await app.send('window:show-panel');
    await expect(app.send('mark:painted', { surface: 'popup', id: ID, at: 5 })).resolves.toEqual(OK);
    expect(app.happened).toEqual(['fit 300', 'popup put back', 'panel at calls']);
  });
});

describe('whatever a page sends', () => {
  it.each(COMMANDS)('%s is answered with a result and never with an error', async (command) => {
    const guess = fc.oneof(
      fc.anything(),
      fc.record({ id: fc.oneof(fc.constant(ID), fc.string()), text: fc.string(), number: fc.string() }),
    );
    await fc.assert(
      fc.asyncProperty(guess, async (input) => {
        const reply = (await app.send(command, input)) as { readonly ok: boolean; readonly problem?: string };
        expect(typeof reply.ok).toBe('boolean');
        expect(reply.problem).not.toBe('internal');
      }),
      { numRuns: 100 },
    );
    expect(app.logger.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
