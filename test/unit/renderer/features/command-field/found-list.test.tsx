import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { PanelApp } from '#renderer/panel/panel-app.tsx';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aLineView } from '#test/support/builders/a-line-view.ts';
import { aPerson } from '#test/support/builders/a-person.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const LINE = LineId.parse('line-1');
const TOM = aPerson({ id: 't', name: 'Tom Becker', numbers: [{ label: 'work', number: '204' }] });
const ANNA = aHistoryEntry({
  id: aCallId(7),
  name: 'Anna Berg',
  number: aNumber({ raw: '301', e164: undefined }),
  lineId: LINE,
});
const OLDER = aHistoryEntry({ ...ANNA, id: aCallId(8) });

/** Needed by the list of the history; jsdom has none. */
class NothingInView {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

let bridge: FakeBridge;

afterEach(() => vi.unstubAllGlobals());

beforeEach(async () => {
  vi.stubGlobal('IntersectionObserver', NothingInView);
  bridge = new FakeBridge(aSnapshot({ lines: [aLineView()] }));
  bridge.answer('people:search', () => ({ ok: true, value: [TOM] }));
  bridge.answer('history:list', () => ({ ok: true, value: { entries: [ANNA, OLDER] } }));
  bridge.answer('history:get', () => ({ ok: true, value: ANNA }));
  bridge.answer('call:dial', () => ({ ok: true, value: { id: aCallId() } }));
  await renderPart(<PanelApp />, bridge);
});

const field = () => screen.getByRole<HTMLInputElement>('searchbox');

async function type(text: string): Promise<HTMLElement> {
  await userEvent.type(field(), text);
  return screen.findByRole('listbox', { name: 'Found' });
}

describe('past calls under the field', () => {
  it('stand below the people, the newest with each party', async () => {
    const list = await type('b');
    const calls = await within(list).findByRole('group', { name: 'Earlier calls' });
    expect(within(calls).getAllByRole('option')).toHaveLength(1);
    await within(list).findByRole('option', { name: /Tom Becker/ });
    const options = within(list).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      expect.stringContaining('Tom Becker'),
      expect.stringContaining('Anna Berg'),
    ]);
  });

  it('come together with the people, however late those are, so that no row moves under the pointer', async () => {
    const people = Promise.withResolvers<unknown>();
    bridge.answer('people:search', () => people.promise);
    const list = await type('b');
    await vi.waitFor(() => expect(bridge.inputsOf('people:search')).toHaveLength(1));
    await act(async () => Promise.resolve());
    expect(within(list).queryByRole('option', { name: /Anna Berg/ })).toBeNull();
    people.resolve({ ok: true, value: [TOM] });
    await within(list).findByRole('option', { name: /Tom Becker/ });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
  });

  it('are opened by Enter, which says so', async () => {
    await type('anna');
    await screen.findByRole('option', { name: /Anna Berg/ });
    await userEvent.keyboard('{ArrowUp}');
    expect(
      await screen.findByText('Enter opens the call with Anna Berg. Shift+Enter calls Anna Berg.'),
    ).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(bridge.inputsOf('history:get')).toContainEqual({ id: ANNA.id });
    expect(bridge.inputsOf('call:dial')).toEqual([]);
  });

  it('are called again by Shift+Enter, by the line of that call', async () => {
    await type('anna');
    await screen.findByRole('option', { name: /Anna Berg/ });
    await userEvent.keyboard('{ArrowUp}{Shift>}{Enter}{/Shift}');
    expect(bridge.inputsOf('call:dial')).toEqual([{ number: '301', lineId: 'line-1' }]);
  });
});

describe('the words below what was found', () => {
  it('say what Enter does with a number, with a name, and on a person', async () => {
    await type('204');
    expect(await screen.findByText('Enter calls 204.')).toBeTruthy();
    await userEvent.clear(field());
    await type('tom');
    expect(await screen.findByText(/Enter calls “tom” as you typed it/)).toBeTruthy();
    await screen.findByRole('option', { name: /Tom Becker/ });
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByText('Enter calls Tom Becker, 204.')).toBeTruthy();
  });

  it('say that no line can call out', async () => {
    const away = aLineView({ reachability: { state: 'unreachable', since: 0 } });
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [away] })));
    await type('204');
    expect(await screen.findByText('No line can call out at present.')).toBeTruthy();
  });

  it('say that nothing was found', async () => {
    bridge.answer('people:search', () => ({ ok: true, value: [] }));
    bridge.answer('history:list', () => ({ ok: true, value: { entries: [] } }));
    await type('xyz');
    expect(await screen.findAllByText('Nothing found.')).not.toEqual([]);
  });

  it('say that not everything could be searched', async () => {
    bridge.answer('people:search', () => ({ ok: false, problem: 'internal' }));
    bridge.answer('history:list', () => ({ ok: true, value: { entries: [] } }));
    await type('xyz');
    expect(await screen.findAllByText(/Not everything could be searched/)).not.toEqual([]);
  });
});

it('tells a screen reader how much was found once the typing rests', async () => {
  await type('b');
  const told = await screen.findByText('2 found');
  expect(told.getAttribute('aria-live')).toBe('polite');
});

describe('the focus', () => {
  it('goes past what was found, which makes way for what comes next', async () => {
    await type('b');
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Clear');
    await userEvent.tab();
    expect(screen.queryByRole('listbox', { name: 'Found' })).toBeNull();
    expect(document.activeElement).not.toBe(field());
    expect(field().value).toBe('b');
    await userEvent.click(field());
    expect(await screen.findByRole('listbox', { name: 'Found' })).toBeTruthy();
  });
});
