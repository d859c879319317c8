import { expect, test } from 'vitest';

import { SipLadders } from '#adapters/telephony/sip/trace/sip-ladders.ts';
import { CallId } from '#shared/domain/ids.ts';

const CALL = CallId.parse('11111111-1111-4111-8111-111111111111');
const OTHER = CallId.parse('22222222-2222-4222-8222-222222222222');

function message(startLine: string, sipCallId: string, method = 'INVITE', more = ''): string {
  return `${startLine}\r\nCall-ID: ${sipCallId}\r\nCSeq: 1 ${method}\r\n${more}\r\n`;
}

/** Ladders whose later work is done when the test says so. */
function ladders() {
  const later: (() => void)[] = [];
  const kept = new SipLadders({ later: (run) => void later.push(run) });
  return { kept, later };
}

const invite = (sipCallId: string): string => message('INVITE sip:1001@pbx.example.com SIP/2.0', sipCallId);

test('the messages of a call are told in order with direction, time and what they were', () => {
  const { kept } = ladders();
  kept.frame('in', invite('a'), 1000);
  kept.belongs('a', CALL);
  kept.frame('out', message('SIP/2.0 180 Ringing', 'a'), 1004);
  kept.frame('in', message('BYE sip:1001@pbx.example.com SIP/2.0', 'a', 'BYE'), 2000);
  expect(kept.ladder(CALL)?.messages).toEqual([
    { n: 1, at: 1000, direction: 'in', method: 'INVITE', hasAudio: false },
    { n: 2, at: 1004, direction: 'out', method: 'INVITE', status: 180, phrase: 'Ringing', hasAudio: false },
    { n: 3, at: 2000, direction: 'in', method: 'BYE', hasAudio: false },
  ]);
  expect(kept.message(CALL, 2)).toContain('SIP/2.0 180 Ringing');
  expect(kept.message(CALL, 4)).toBeUndefined();
  expect(kept.ladder(OTHER)).toBeUndefined();
});

test('nothing is read on the way to the ring', () => {
  const { kept, later } = ladders();
  kept.frame('in', invite('a'), 1000);
  kept.frame('out', message('SIP/2.0 180 Ringing', 'a'), 1004);
  expect(later).toHaveLength(1);
  later[0]?.();
  kept.belongs('a', CALL);
  expect(kept.calls()).toEqual([{ id: CALL, messages: 2 }]);
});

test('both legs of a call are one ladder', () => {
  const { kept } = ladders();
  kept.frame('out', invite('a'), 1000);
  kept.frame('in', invite('b'), 1500);
  kept.frame('in', message('SIP/2.0 200 OK', 'a'), 2000);
  kept.belongs('a', CALL);
  kept.belongs('b', CALL);
  expect(kept.ladder(CALL)?.messages.map(({ at }) => at)).toEqual([1000, 1500, 2000]);
});

test('registrations and texts are let go of', () => {
  const { kept } = ladders();
  kept.belongs('r', CALL);
  kept.frame('out', message('REGISTER sip:pbx.example.com SIP/2.0', 'r', 'REGISTER'), 1);
  kept.frame('in', message('SIP/2.0 200 OK', 'r', 'REGISTER'), 2);
  kept.frame('in', message('MESSAGE sip:1001@pbx.example.com SIP/2.0', 'r', 'MESSAGE'), 3);
  kept.frame('in', '\r\n\r\n', 4);
  expect(kept.calls()).toEqual([]);
});

test('a call with endless messages keeps how it began and how it ended', () => {
  const { kept } = ladders();
  kept.belongs('a', CALL);
  kept.frame('in', invite('a'), 0);
  for (let at = 1; at <= 300; at += 1)
    kept.frame('in', message('INFO sip:1001@pbx.example.com SIP/2.0', 'a', 'INFO'), at);
  const ladder = kept.ladder(CALL);
  expect(ladder?.messages).toHaveLength(120);
  expect(ladder?.dropped).toBe(181);
  expect(ladder?.messages.at(0)?.method).toBe('INVITE');
  expect(ladder?.messages.at(19)?.at).toBe(19);
  expect(ladder?.messages.at(-1)?.at).toBe(300);
});

test('only the latest dialogs are kept', () => {
  const { kept } = ladders();
  kept.frame('in', invite('first'), 0);
  kept.belongs('first', CALL);
  for (let n = 0; n < 60; n += 1) kept.frame('in', invite(`later-${n}`), n);
  kept.belongs('later-59', OTHER);
  expect(kept.calls()).toEqual([{ id: OTHER, messages: 1 }]);
});

test('what is told to the log is redacted too', () => {
  const told: string[] = [];
  const kept = new SipLadders({ later: (run) => run(), onKept: ({ text }) => void told.push(text) });
  kept.frame(
    'out',
    message(
      'INVITE sip:+46812345678@pbx.example.com SIP/2.0',
      'a',
      'INVITE',
      'Authorization: Digest x="SECRET"\r\n',
    ),
    1,
  );
  expect(told).toHaveLength(1);
  expect(told[0]).not.toMatch(/SECRET|46812345678/);
});
