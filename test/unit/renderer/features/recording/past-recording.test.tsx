import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { PastRecording } from '#renderer/features/recording/past-recording.tsx';
import type { KeptRecording } from '#shared/domain/recording.ts';
import { aCall, aCallId } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const ID = aCallId();
const TWO_PARTS: KeptRecording = {
  callId: ID,
  parts: [
    { part: 1, startedAt: 0, ms: 40_000, bytes: 160_000 },
    { part: 2, startedAt: 60_000, ms: 25_000, bytes: 100_000 },
  ],
};

const played: string[] = [];
let audio: HTMLAudioElement | undefined;

function remember(element: HTMLAudioElement): void {
  audio = element;
  played.push(element.src);
}

/** What jsdom has no body for: it plays nothing. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
  URL.createObjectURL = (file) => `blob:${(file as Blob).size}`;
  URL.revokeObjectURL = () => undefined;
  HTMLMediaElement.prototype.play = function play(): Promise<void> {
    remember(this);
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  };
  HTMLMediaElement.prototype.pause = function pause(): void {
    this.dispatchEvent(new Event('pause'));
  };
});
beforeEach(() => void played.splice(0));

async function show(recording: KeptRecording | undefined = TWO_PARTS): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot({ calls: [] }));
  bridge.answer('recording:get', () => ({ ok: true, value: recording }));
  bridge.answer('recording:read', (input) => {
    const { part, from } = input as { readonly part: number; readonly from: number };
    // The first part comes in two stretches.
    if (part === 1 && from === 0) return { ok: true, value: { piece: btoa('abcd'), next: 4 } };
    return { ok: true, value: { piece: btoa('ef') } };
  });
  await renderPart(<PastRecording id={ID} />, bridge);
  return bridge;
}

test('shows nothing where nothing was recorded', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('recording:get', () => ({ ok: true, value: undefined }));
  await renderPart(<PastRecording id={ID} />, bridge);
  expect(screen.queryByRole('region')).toBeNull();
});

test('plays all parts in a row, as one', async () => {
  await show();
  const position = await screen.findByRole('slider', { name: 'Position in the recording' });
  expect(position.getAttribute('aria-valuetext')).toBe('0:00 of 1:05');
  await userEvent.click(screen.getByRole('button', { name: 'Play' }));
  await screen.findByRole('button', { name: 'Pause' });
  expect(played).toEqual(['blob:6']);
  audio?.dispatchEvent(new Event('ended'));
  await vi.waitFor(() => expect(played).toEqual(['blob:6', 'blob:2']));
  expect(position.getAttribute('aria-valuetext')).toBe('0:40 of 1:05');
});

test('goes to a place in a later part', async () => {
  await show();
  const position = await screen.findByRole('slider', { name: 'Position in the recording' });
  fireEvent.change(position, { target: { value: '50000' } });
  await vi.waitFor(() => expect(position.getAttribute('aria-valuetext')).toBe('0:50 of 1:05'));
  expect(played).toEqual([]);
});

test('falls silent when a call comes', async () => {
  const bridge = await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Play' }));
  await screen.findByRole('button', { name: 'Pause' });
  bridge.push({ ...aSnapshot({ calls: [aCall()] }), revision: 1000 });
  expect(await screen.findByRole('button', { name: 'Play' })).toBeTruthy();
});

test('says so when its file cannot be read', async () => {
  const bridge = await show();
  bridge.answer('recording:read', () => ({ ok: false, problem: 'no-such-recording' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Play' }));
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be played');
});

test('is deleted only after a question', async () => {
  const bridge = await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(bridge.inputsOf('recording:delete')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  const answers = screen.getAllByRole('button', { name: 'Delete' });
  await userEvent.click(answers.at(-1) ?? document.body);
  expect(bridge.inputsOf('recording:delete')).toEqual([{ id: ID }]);
});

test('is shown in its folder', async () => {
  const bridge = await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Show in folder' }));
  expect(bridge.inputsOf('recording:show')).toEqual([{ id: ID }]);
});
