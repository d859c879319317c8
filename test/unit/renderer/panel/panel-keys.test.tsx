import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { PanelApp } from '#renderer/panel/panel-app.tsx';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

let bridge: FakeBridge;

beforeEach(() => {
  bridge = new FakeBridge(aSnapshot());
  bridge.answer('settings:get', () => ({ ok: true, value: sampleSettings }));
  bridge.answer('history:list', () => ({
    ok: true,
    value: { entries: [aHistoryEntry({ id: aCallId(7) }), aHistoryEntry({ id: aCallId(8), name: 'Ana' })] },
  }));
});

async function openPanel(first: Partial<Snapshot> = {}): Promise<void> {
  bridge.answer('state:get', () => ({ ok: true, value: aSnapshot(first) }));
  await renderPart(<PanelApp />, bridge);
  await screen.findByRole('grid', { name: 'Recent calls' });
}

/** The part of the window that has the keyboard. */
function part(): string {
  const region = document.activeElement?.closest<HTMLElement>('[data-region], header, main');
  return region?.dataset['region'] ?? region?.tagName.toLowerCase() ?? 'none';
}

async function parts(key: string, presses: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await userEvent.keyboard(key);
    seen.push(part());
  }
  return seen;
}

const ROUND = ['header', 'field', 'recents', 'demo', 'places'];

describe('F6', () => {
  it('goes round the parts of the window, and Shift+F6 the other way', async () => {
    await openPanel({ mode: 'demo' });
    expect(await parts('{F6}', 6)).toEqual([...ROUND, 'header']);
    expect(await parts('{Shift>}{F6}{/Shift}', 5)).toEqual(ROUND.toReversed());
  });

  it('finds each part as the keyboard left it', async () => {
    await openPanel({ mode: 'demo' });
    await userEvent.click(screen.getByRole('searchbox', { name: 'Name or number' }));
    await userEvent.keyboard('{F6}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Ana');
    await userEvent.keyboard('{F6}{ArrowRight}');
    const scenario = document.activeElement;
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement?.textContent).toContain('Ana');
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(scenario);
    const small = screen.getByRole('button', { name: 'Make the window small' });
    small.focus();
    await userEvent.keyboard('{F6}{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(small);
  });

  it('is left alone while a dialog or a menu has the keyboard, and with other keys', async () => {
    await openPanel();
    const state = within(screen.getByRole('banner')).getByRole('button', { name: /Ready/ });
    await userEvent.click(state);
    const item = document.activeElement;
    expect(item?.closest('[role=menu]')).not.toBeNull();
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(item);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(state));
    await userEvent.keyboard('{Control>}{F6}{/Control}');
    const dialog = document.body.appendChild(document.createElement('dialog'));
    onTestFinished(() => dialog.remove());
    dialog.setAttribute('open', '');
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(state);
    dialog.remove();
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).not.toBe(state);
  });
});

describe('the places', () => {
  const place = (name: string) =>
    within(screen.getByRole('navigation')).getByRole('button', { name: new RegExp(`^${name}`) });

  it('are one stop for Tab, the one that is open, and the arrows go between them', async () => {
    await openPanel();
    const stops = () =>
      ['Calls', 'History', 'People', 'Settings'].filter((name) => place(name).tabIndex === 0);
    expect(stops()).toEqual(['Calls']);
    place('Calls').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(place('History'));
    await userEvent.keyboard('{End}{Enter}');
    expect(place('Settings').getAttribute('aria-current')).toBe('page');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(place('Calls'));
    place('Calls').blur();
    expect(stops()).toEqual(['Settings']);
  });

  it('run from right to left in Arabic', async () => {
    await openPanel();
    screen.getByRole('navigation').style.direction = 'rtl';
    place('Calls').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(place('History'));
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(place('Calls'));
  });
});

describe('a past call below another', () => {
  const past = (n: number, name: string) =>
    aCall({
      id: aCallId(n),
      phase: 'ended',
      result: 'answered',
      endedAt: Date.now(),
      actions: ['note'],
      party: { ...aCall().party, displayName: name },
      lookup: { state: 'skipped', matches: [], failures: [], earlierCalls: 0 },
    });

  it('is one stop for Tab from both sides; Enter goes into it and Escape back out', async () => {
    await openPanel({ calls: [past(1, 'First'), past(2, 'Second'), past(3, 'Third')] });
    const card = (name: string) => screen.getByRole('article', { name });
    card('Second').focus();
    await userEvent.keyboard('{Enter}');
    expect(card('Second').contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(card('Second'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(card('Second'));
    await userEvent.tab();
    expect(document.activeElement).toBe(card('Third'));
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(card('Second'));
    await userEvent.tab({ shift: true });
    expect(card('First').contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(card('First'));
  });
});
