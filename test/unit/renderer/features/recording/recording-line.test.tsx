import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { RecordingLine } from '#renderer/features/recording/recording-line.tsx';
import type { CallRecording } from '#shared/domain/recording.ts';
import { aCall, aCallId } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function show(recording: CallRecording, conference?: string): Promise<FakeBridge> {
  const call = aCall({
    recording,
    actions: ['record-stop'],
    ...(conference !== undefined && { conference }),
  });
  const bridge = new FakeBridge(aSnapshot({ calls: [call] }));
  await renderPart(<RecordingLine call={call} stops={conference !== undefined} />, bridge);
  return bridge;
}

test.each([
  ['I told the caller', true],
  ['Do not record', false],
])('asks before it records, and “%s” is the answer %s', async (name, told) => {
  const bridge = await show({ state: 'asking', ms: 0 });
  expect(screen.getByRole('status').textContent).toBe('Tell the caller that you record this call.');
  await userEvent.click(screen.getByRole('button', { name }));
  expect(bridge.inputsOf('call:record-consent')).toEqual([{ id: aCallId(), told }]);
});

test('asks about everybody in a conference', async () => {
  await show({ state: 'asking', ms: 0 }, 'room');
  expect(screen.getByText('Tell everybody in the call that you record it.')).toBeTruthy();
});

test.each([
  [{ state: 'starting', ms: 0 }, 'The recording starts…'],
  [{ state: 'recording', ms: 0, since: Date.now() }, 'Recording on this PC'],
  [{ state: 'recording', ms: 0, since: Date.now(), remind: true }, 'Recording on this PC. Tell the caller.'],
  [{ state: 'paused', ms: 61_000 }, 'Recording paused while on hold'],
  [{ state: 'lost', ms: 1000 }, 'Recording goes on when the sound is back'],
  [
    { state: 'failed', ms: 1000, failure: 'disk' },
    'The recording stopped: it could not be written to the disk.',
  ],
  [{ state: 'failed', ms: 0, failure: 'sound' }, 'The recording stopped: the sound could not be had.'],
] as const)('says what is so: %o', async (recording, words) => {
  await show(recording);
  expect(screen.getByText(words)).toBeTruthy();
});

test('counts what was recorded, not how long the call took', async () => {
  await show({ state: 'paused', ms: 61_000 });
  expect(screen.getByText('1:01')).toBeTruthy();
});

test('can be stopped in a conference, whose card has no button for it', async () => {
  const bridge = await show({ state: 'recording', ms: 0, since: Date.now() }, 'room');
  await userEvent.click(screen.getByRole('button', { name: 'Stop recording' }));
  expect(bridge.inputsOf('call:record')).toEqual([{ id: aCallId(), on: false }]);
});
