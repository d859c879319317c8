import { expect, it } from 'vitest';

import { FrameMarks } from '#adapters/telephony/sip/call/frame-marks.ts';

const invite = (id: string) => `INVITE sip:1001@pbx SIP/2.0\r\nCall-ID: ${id}\r\nCSeq: 1 INVITE\r\n\r\n`;
const answer = (status: number, id: string, method = 'INVITE') =>
  `SIP/2.0 ${status} X\r\nCall-ID: ${id}\r\nCSeq: 1 ${method}\r\n\r\n`;

function watched() {
  const told: string[] = [];
  const marks = new FrameMarks((id, { mark, at }) => told.push(`${id} ${mark} ${at}`));
  return { told, marks };
}

it('keeps what was sent before the call was raised, in its order', () => {
  const { told, marks } = watched();
  marks.frameIn(invite('a'), 10);
  marks.frameIn(invite('a'), 11);
  marks.frameOut(answer(180, 'a'), 12);
  const { receivedAt, marks: known } = marks.takeRing('a');
  expect([receivedAt, known.map(({ mark }) => mark), told]).toEqual([
    10,
    ['invite-received', 'ringing-sent', 'incoming-raised'],
    [],
  ]);
});

it('tells at once what is sent after that', () => {
  const { told, marks } = watched();
  marks.frameIn(invite('a'), 10);
  marks.takeRing('a');
  marks.frameOut(answer(180, 'a'), 20);
  marks.frameOut(answer(200, 'a'), 30);
  marks.frameOut(answer(200, 'a', 'BYE'), 40);
  marks.frameOut(answer(486, 'a'), 50);
  expect(told).toEqual(['a ringing-sent 20', 'a answer-sent 30']);
});

it('forgets calls that were never raised', () => {
  const { marks } = watched();
  for (let n = 0; n < 60; n += 1) marks.frameIn(invite(`call-${n}`), n);
  expect(marks.takeRing('call-59').receivedAt).toBe(59);
  expect(marks.takeRing('call-0').receivedAt).toBeGreaterThan(1000);
});
