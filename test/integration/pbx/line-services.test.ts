import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { MailboxCount } from '#core/ports/mailbox-watch.ts';
import type { Seen } from '#core/ports/colleague-watch.ts';
import type { IncomingText } from '#core/ports/text-messages.ts';
import { Ami } from '#test/lab/ami.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

let media: MediaPage;
let ami: Ami;
const lines: PbxLine[] = [];

beforeAll(async () => {
  [media, ami] = await Promise.all([MediaPage.start(), Ami.login()]);
});

afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.connector.disconnect()));
  await ami.command('channel request hangup all');
});

afterAll(async () => {
  ami.close();
  await media.dispose();
});

function phone(user: string): Promise<PbxLine> {
  const made = new PbxLine(labLine(media, { user }));
  lines.push(made);
  return made.registered();
}

/** A customer who is put through to an agent. */
function customerCalls(agent: string): void {
  const fields = { Channel: 'Local/tone@lab-customer/n', Context: 'agents', Exten: agent, Priority: '1' };
  void ami.action('Originate', {
    ...fields,
    CallerID: '"Ann Smith" <+15551234567>',
    Async: 'true',
    Timeout: '20000',
  });
}

describe('colleagues on Asterisk', () => {
  it('are seen free, ringing and talking; Asterisk calls one who holds busy', async () => {
    const watcher = await phone('1001');
    const colleague = await phone('1002');
    const seen: Seen[] = [];
    watcher.connector.services.colleagues.onSeen((one) => seen.push(one));
    watcher.connector.services.colleagues.watch(['1002', '1999']);
    const last = (availability: Seen['availability']) =>
      expect
        .poll(() => seen.findLast(({ extension }) => extension === '1002')?.availability, { timeout: 8000 })
        .toBe(availability);
    await last('free');
    customerCalls('1002');
    await last('ringing');
    const { callId } = await colleague.next('incoming');
    await colleague.connector.answer(callId);
    await last('busy');
    await colleague.connector.hold(callId);
    await last('busy');
    await colleague.connector.hangUp(callId);
    await last('free');
    expect(seen.filter(({ extension }) => extension === '1999').at(-1)?.availability ?? 'unknown').toBe(
      'unknown',
    );
  });
});

describe('the mailbox on Asterisk', () => {
  it('of 1001 is told unasked when a caller left a message', async () => {
    const line = await phone('1001');
    const counts: (MailboxCount | undefined)[] = [];
    line.connector.services.mailbox.onCount((count) => counts.push(count));
    const before = await freshNow(counts);
    await leaveMessage('611');
    await expect.poll(() => counts.at(-1)?.fresh, { timeout: 30_000 }).toBe(before + 1);
  });

  it('of 1002 is told by subscription', async () => {
    const line = await phone('1002');
    const counts: (MailboxCount | undefined)[] = [];
    line.connector.services.mailbox.onCount((count) => counts.push(count));
    await expect.poll(() => counts.at(-1)?.fresh, { timeout: 8000 }).toBeGreaterThanOrEqual(0);
  });
});

describe('texts on Asterisk', () => {
  it('go from one agent to another and are acknowledged once they are kept', async () => {
    const one = await phone('1001');
    const other = await phone('1002');
    const taken: IncomingText[] = [];
    other.connector.services.messages.onText((text) => taken.push(text) > 0);
    expect(await one.connector.services.messages.send('1002', 'Grüße\nand a second line')).toEqual({
      ok: true,
      value: undefined,
    });
    await expect.poll(() => taken.length, { timeout: 8000 }).toBe(1);
    expect(taken[0]).toMatchObject({ number: '1001', text: 'Grüße\nand a second line' });
  });

  it('come back as answers', async () => {
    const one = await phone('1001');
    const other = await phone('1002');
    const taken: IncomingText[] = [];
    one.connector.services.messages.onText((text) => taken.push(text) > 0);
    await other.connector.services.messages.send('1001', 'Hello back');
    await expect.poll(() => taken[0]?.text, { timeout: 8000 }).toBe('Hello back');
  });

  it('to a number that nobody has say so', async () => {
    const one = await phone('1001');
    const sent = await one.connector.services.messages.send('7777', 'Hello?');
    expect(sent).toMatchObject({ ok: false, problem: 'no-such-number' });
  });
});

/** The count that Asterisk tells at registration; a mailbox that was never used has none to tell. */
async function freshNow(counts: readonly (MailboxCount | undefined)[]): Promise<number> {
  await expect
    .poll(() => counts.length, { timeout: 3000 })
    .toBeGreaterThan(0)
    .catch(() => undefined);
  return counts.at(-1)?.fresh ?? 0;
}

/** A caller hears the greeting and speaks until the mailbox has enough. */
async function leaveMessage(mailbox: string): Promise<void> {
  const fields = {
    Channel: 'Local/tone@lab-customer/n',
    Context: 'lab-services',
    Exten: mailbox,
    Priority: '1',
  };
  await ami.action('Originate', { ...fields, Async: 'true', Timeout: '20000' });
}
