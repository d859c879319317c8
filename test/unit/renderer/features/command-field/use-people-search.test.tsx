import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createServices } from '#renderer/bridge/create-services.ts';
import { ServicesProvider } from '#renderer/bridge/services.tsx';
import { usePeopleSearch } from '#renderer/features/command-field/use-people-search.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { render } from '@testing-library/react';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Probe({ text, enabled = true }: { readonly text: string; readonly enabled?: boolean }) {
  const found = usePeopleSearch(text, 20, enabled);
  const names = found.people.map((person) => person.name).join(', ');
  return (
    <>
      <p>{`${found.text ?? 'nothing yet'}: ${names}${found.failed ? ' failed' : ''}`}</p>
      {found.isLooking && <em>looking</em>}
    </>
  );
}

async function probe(bridge: FakeBridge) {
  const services = createServices(bridge);
  await vi.advanceTimersByTimeAsync(0);
  const show = (text: string, enabled = true) => (
    <ServicesProvider value={services}>
      <Probe text={text} enabled={enabled} />
    </ServicesProvider>
  );
  const page = render(show(''));
  return {
    type: (text: string, enabled = true) => page.rerender(show(text, enabled)),
    pass: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)),
  };
}

function bridgeThatFinds(): FakeBridge {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:search', (input) => {
    const { text } = input as { text: string };
    return { ok: true, value: [aPerson({ name: `found for ${text}` })] };
  });
  return bridge;
}

test('asks once for what was typed in one go', async () => {
  const bridge = bridgeThatFinds();
  const { type, pass } = await probe(bridge);
  await pass(100);
  for (const text of ['m', 'ma', 'mar ']) type(text);
  await pass(100);
  expect(bridge.inputsOf('people:search')).toEqual([
    { text: '', limit: 20 },
    { text: 'mar', limit: 20 },
  ]);
  expect(screen.getByText('mar: found for mar')).toBeTruthy();
});

test('drops a slow answer to an older text', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const answers = new Map<string, () => void>();
  bridge.answer('people:search', (input) => {
    const { text } = input as { text: string };
    const value = [aPerson({ name: `found for ${text}` })];
    return new Promise((resolve) => answers.set(text, () => resolve({ ok: true, value })));
  });
  const { type, pass } = await probe(bridge);
  type('slow');
  await pass(100);
  type('new');
  await pass(100);
  answers.get('new')?.();
  await pass(0);
  answers.get('slow')?.();
  await pass(0);
  expect(screen.getByText('new: found for new')).toBeTruthy();
});

test('says that it failed instead of that nobody was found', async () => {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('people:search', () => ({ ok: false, problem: 'internal' }));
  const { pass } = await probe(bridge);
  await pass(100);
  expect(screen.getByText(': failed')).toBeTruthy();
});

test('asks nothing while it is switched off', async () => {
  const bridge = bridgeThatFinds();
  const { type, pass } = await probe(bridge);
  type('mar', false);
  await pass(500);
  expect(bridge.inputsOf('people:search')).toEqual([]);
  expect(screen.getByText('nothing yet:')).toBeTruthy();
});

test('asks again when the address books change, and keeps what was found until then', async () => {
  const bridge = new FakeBridge(aSnapshot());
  const { type, pass } = await probe(bridge);
  type('ines');
  await pass(400);
  screen.getByText('ines:');
  bridge.answer('people:search', () => ({ ok: true, value: [aPerson({ name: 'Ines Caldeira' })] }));
  act(() => bridge.push(aSnapshot({ revision: 2, peopleRevision: 2 })));
  screen.getByText('ines:');
  await pass(100);
  screen.getByText('ines: Ines Caldeira');
});

test('looks until directories that are asked now have answered, also with a refusal', async () => {
  const bridge = bridgeThatFinds();
  const answers: ((reply: unknown) => void)[] = [];
  bridge.answer('people:search-live', () => new Promise((resolve) => answers.push(resolve)));
  const { type, pass } = await probe(bridge);
  type('mar');
  await pass(400);
  screen.getByText('mar: found for mar');
  screen.getByText('looking');
  answers[0]?.({ ok: false, problem: 'cancelled' });
  await pass(0);
  screen.getByText('mar: found for mar');
  expect(screen.queryByText('looking')).toBeNull();
});
