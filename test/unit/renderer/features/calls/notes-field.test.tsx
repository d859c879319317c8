import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { NotesField } from '#renderer/features/calls/card/notes-field.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function type(text: string): void {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
}

async function pass(milliseconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

async function field(save: (text: string) => Promise<{ ok: true; value: undefined }>) {
  return renderPart(<NotesField stored="" save={save} />, new FakeBridge(aSnapshot()));
}

test('saves 300 ms after the last key, once, and says so', async () => {
  const saved: string[] = [];
  await field(async (text) => {
    saved.push(text);
    return { ok: true, value: undefined };
  });
  type('pal');
  await pass(200);
  type('pallets');
  await pass(299);
  expect(saved).toEqual([]);
  await pass(1);
  expect(saved).toEqual(['pallets']);
  expect(screen.getByText('Saved on this PC')).toBeTruthy();
});

test('saves at once when the field is left', async () => {
  const saved: string[] = [];
  await field(async (text) => {
    saved.push(text);
    return { ok: true, value: undefined };
  });
  type('pallets');
  fireEvent.blur(screen.getByRole('textbox'));
  expect(saved).toEqual(['pallets']);
});

test('loses nothing when the card goes away in the middle of a word', async () => {
  const saved: string[] = [];
  const page = await field(async (text) => {
    saved.push(text);
    return { ok: true, value: undefined };
  });
  type('pallets miss');
  page.unmount();
  expect(saved).toEqual(['pallets miss']);
});

test('keeps the text when saving fails, says why, and tries again', async () => {
  const bridge = new FakeBridge(aSnapshot());
  let attempts = 0;
  await renderPart(
    <NotesField
      stored=""
      save={async () => {
        attempts += 1;
        return { ok: false, problem: 'bridge-offline' };
      }}
    />,
    bridge,
  );
  type('pallets');
  await pass(300);
  expect(screen.getByText(/^Not saved\./)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('pallets');
  fireEvent.blur(screen.getByRole('textbox'));
  expect(attempts).toBe(2);
});
