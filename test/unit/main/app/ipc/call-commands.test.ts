import { beforeEach, describe, expect, it } from 'vitest';

import { LineProfile } from '#shared/domain/line-profile.ts';
import { LINE } from '#test/support/call-fixture.ts';
import { commandsFixture, type CommandsFixture } from '#test/support/commands-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const MARTA = callIdOf(101);
const JONAS = callIdOf(102);
const OK = { ok: true };
const CODES = { park: '700', leaveMessage: '*86{number}' };
let app: CommandsFixture;

beforeEach(() => {
  app = commandsFixture();
  app.connector.obeys = true;
});

/** Marta waits and Jonas talks. */
function talkToTwo(): void {
  for (const callId of [MARTA, JONAS]) {
    app.connector.incoming(callId);
    app.connector.emit({ type: 'connected', callId });
    app.connector.emit({ type: 'media', callId, state: 'flowing' });
    app.connector.emit({ type: 'hold', callId, local: callId === MARTA, remote: false });
  }
}

/** The PBX parks calls and has mailboxes. */
function withCodes(): void {
  app.connector.capabilities = { ...app.connector.capabilities, parking: true, leaveMessage: true };
  app.calls.attach(app.connector, {
    ...LINE,
    user: '1001',
    profile: LineProfile.parse({ codes: CODES }),
  });
}

const phases = () => [MARTA, JONAS].map((id) => app.calls.current(id)?.phase);

describe('commands about two calls', () => {
  it('swap who talks and who waits', async () => {
    talkToTwo();
    expect(phases()).toEqual(['held', 'connected']);
    await expect(app.send('call:swap', { id: MARTA })).resolves.toEqual(OK);
    expect(phases()).toEqual(['connected', 'held']);
  });

  it('bring them together', async () => {
    talkToTwo();
    await expect(app.send('call:merge', { id: JONAS, with: MARTA })).resolves.toEqual(OK);
    expect(phases()).toEqual(['connected', 'connected']);
    expect(app.calls.current(JONAS)?.conference).toBeDefined();
  });

  it('take those apart who were together, and talk to the one that is named', async () => {
    talkToTwo();
    await app.send('call:merge', { id: JONAS });
    await expect(app.send('call:swap', { id: MARTA })).resolves.toEqual(OK);
    expect(phases()).toEqual(['connected', 'held']);
    expect(app.calls.current(MARTA)?.conference).toBeUndefined();
  });

  it('leave those to each other who are together', async () => {
    talkToTwo();
    await app.send('call:merge', { id: JONAS });
    await expect(app.send('call:leave-conference', { id: JONAS })).resolves.toEqual(OK);
    expect(app.connector.told.at(-1)).toBe(`completeTransfer ${MARTA} ${JONAS}`);
  });
});

describe('commands about what the phone system offers', () => {
  it('park a call, at the code of its line', async () => {
    withCodes();
    app.connector.incoming(MARTA);
    app.connector.emit({ type: 'connected', callId: MARTA });
    await expect(app.send('call:park', { id: MARTA })).resolves.toEqual(OK);
    expect(app.connector.told.at(-1)).toBe(`transfer ${MARTA} 700`);
  });

  it('send a ringing caller to the mailbox of the line', async () => {
    withCodes();
    app.connector.incoming(MARTA);
    await expect(app.send('call:leave-message', { id: MARTA })).resolves.toEqual(OK);
    expect(app.connector.told).toEqual([`redirect ${MARTA} *861001`]);
  });

  it.each(['call:park', 'call:leave-message', 'call:merge', 'call:leave-conference', 'call:swap'] as const)(
    'say of %s that it cannot be now, where it cannot',
    async (command) => {
      app.connector.incoming(MARTA);
      await expect(app.send(command, { id: MARTA })).resolves.toEqual({
        ok: false,
        problem: 'not-allowed-now',
      });
      expect(app.connector.told).toEqual([]);
    },
  );
});
