import { describe, expect, it } from 'vitest';

import { RecordingLinks } from '#core/crm/recording-links.ts';
import { leaveOut } from '#core/crm/leave-out.ts';
import { FreshdeskAccount } from '#shared/domain/crm-accounts/freshdesk.ts';
import { aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const ACCOUNT = {
  kind: 'freshdesk',
  id: 'freshdesk',
  origin: 'https://acme.freshdesk.example',
  address: 'acme.freshdesk.example',
} as const;
const LINK = 'https://pbx.example/recordings/{header.x-recording-id}.wav';

async function later(fixture: CallLogFixture): Promise<void> {
  fixture.time.advance(15_000);
  for (let n = 0; n < 8; n += 1) await settled();
}

/** A conversation; what the CRM was told of where it can be heard, by step. */
async function toldOf(
  headers: Readonly<Record<string, string>> | undefined,
  { recordingLink = LINK, isAnswered = true }: { recordingLink?: string; isAnswered?: boolean } = {},
): Promise<unknown> {
  const fixture = new CallLogFixture({ ...ACCOUNT, recordingLink });
  fixture.ring(headers === undefined ? {} : { headers });
  if (isAnswered) fixture.answer();
  fixture.type('Forty desks');
  fixture.end(isAnswered ? 'answered' : 'missed');
  await later(fixture);
  return fixture.crm.written.map(({ step, call }) => [step, call?.recordingUrl]);
}

describe('where the phone system keeps a recording', () => {
  it('goes with each step of a conversation', async () => {
    const url = 'https://pbx.example/recordings/2026-11-27_0915.wav';
    expect(await toldOf({ 'x-recording-id': '2026-11-27_0915' })).toEqual([
      ['begin', url],
      ['finish', url],
      ['note', url],
    ]);
  });

  it.each([
    ['a phone system that says nothing of it', undefined, {}],
    ['a phone system that says something else', { 'x-queue': 'sales' }, {}],
    ['a call nobody answered', { 'x-recording-id': '1' }, { isAnswered: false }],
    [
      'a way out of its folder',
      { 'x-recording-id': '..' },
      { recordingLink: 'https://pbx.example/{header.x-recording-id}/x' },
    ],
    ['no address that is set', { 'x-recording-id': '1' }, { recordingLink: '' }],
  ])('is not told of %s', async (_what, headers, values) => {
    expect(await toldOf(headers, values)).toEqual([
      ['begin', undefined],
      ['finish', undefined],
      ['note', undefined],
    ]);
  });

  it('is an address of the administrator’s, whatever a header says', async () => {
    expect(await toldOf({ 'x-recording-id': 'https://evil.example/?' })).toContainEqual([
      'finish',
      'https://pbx.example/recordings/https%3A%2F%2Fevil.example%2F%3F.wav',
    ]);
    for (const recordingLink of ['http://pbx.example/{call-id}', 'https://{header.x-host}/1', '{number}'])
      expect(FreshdeskAccount.safeParse({ ...ACCOUNT, recordingLink }).success).toBe(false);
  });

  it('is not told of an address that anybody on the way could read, however it came into the settings', () => {
    const entry = aHistoryEntry({ id: callIdOf(1) });
    const toldBy = (recordingLink: string) => {
      const account = { ...FreshdeskAccount.parse(ACCOUNT), recordingLink };
      return new RecordingLinks(new MemoryOutbox(), () => undefined).of(entry, account);
    };
    const path = `pbx.example/${callIdOf(1)}`;
    expect(toldBy('https://pbx.example/{call-id}')).toEqual({ recordingUrl: `https://${path}` });
    expect(toldBy('http://pbx.example/{call-id}')).toEqual({});
  });

  it('stays with a note that is changed when the call is only in the history', async () => {
    const fixture = new CallLogFixture({ ...ACCOUNT, recordingLink: LINK });
    fixture.ring({ headers: { 'x-recording-id': '7' } });
    fixture.answer();
    fixture.end('answered');
    await later(fixture);
    fixture.log.onCallChanged({ kind: 'left', call: fixture.call, at: fixture.time.now() });
    fixture.typeInHistory('Later');
    await later(fixture);
    expect(fixture.crm.written.at(-1)).toMatchObject({
      step: 'note',
      call: { recordingUrl: 'https://pbx.example/recordings/7.wav' },
    });
  });

  it('stays out where it would give the number away that the CRM is not to have', () => {
    const write = (recordingUrl: string) =>
      aFinish(1, { call: aCrmCall(1, { number: '+12025550143', recordingUrl }) });
    const parts = { number: false, name: true };
    const kept = leaveOut(write('https://pbx.example/7.wav'), parts);
    expect(kept.call).toMatchObject({ number: '', recordingUrl: 'https://pbx.example/7.wav' });
    expect(leaveOut(write('https://pbx.example/20255501-43.wav'), parts).call.recordingUrl).toBeUndefined();
  });
});
