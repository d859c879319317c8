import { expect, it } from 'vitest';

import { VoicemailBoard } from '#core/mailbox/voicemail-board.ts';
import type { MailboxCount } from '#core/ports/mailbox-watch.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { Voicemail } from '#shared/domain/message.ts';

const LINE = LineId.parse('line-1');

function board(code: string) {
  const told: (readonly Voicemail[])[] = [];
  let tell: (count: MailboxCount | undefined) => void = () => undefined;
  const voicemail = new VoicemailBoard((mailboxes) => told.push(mailboxes));
  voicemail.attach({
    id: LINE,
    label: 'Desk',
    code,
    mailbox: {
      onCount: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
  });
  return { voicemail, told, tell: (count: MailboxCount) => tell(count) };
}

it('counts a mailbox and dials the code of the line’s profile', () => {
  const { voicemail, told, tell } = board('*97');
  tell({ fresh: 2, old: 1, account: '8500' });
  expect(told).toEqual([[{ lineId: LINE, lineLabel: 'Desk', fresh: 2, old: 1, canDial: true }]]);
  expect(voicemail.number(LINE)).toBe('*97');
});

it('dials what the PBX names where the profile names nothing, and nothing where nobody does', () => {
  const named = board('');
  named.tell({ fresh: 1, old: 0, account: '8500' });
  const unnamed = board('');
  unnamed.tell({ fresh: 1, old: 0 });
  expect([
    named.voicemail.number(LINE),
    unnamed.voicemail.number(LINE),
    unnamed.told.at(-1)?.[0]?.canDial,
  ]).toEqual(['8500', undefined, false]);
});

it('forgets the mailbox of a line that goes', () => {
  const { voicemail, told, tell } = board('');
  tell({ fresh: 1, old: 0 });
  voicemail.detach(LINE);
  expect(told.at(-1)).toEqual([]);
});
