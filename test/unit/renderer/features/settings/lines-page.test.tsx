import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { SettingsPlace } from '#renderer/features/settings/settings-place.tsx';
import { LineId } from '#shared/domain/ids.ts';
import { Settings } from '#shared/domain/settings.ts';
import { aCall } from '#test/support/builders/a-call.ts';
import { aLineView } from '#test/support/builders/a-line-view.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

/** Every form lists all countries, which jsdom takes its time for. */
vi.setConfig({ testTimeout: 30_000 });

const SALES = LineId.parse('line-2');
const [desk] = sampleSettings.lines;
const lines = [desk, { ...desk, id: SALES, label: 'Sales', user: '1002' }];
const sales = aLineView({ id: SALES, label: 'Sales', user: '1002', isDefault: false });
const lost = {
  ...sales,
  reachability: { state: 'unreachable', problem: 'server-silent', since: 0, nextTryAt: Date.now() + 60_000 },
} as const;

let bridge: FakeBridge;

/** jsdom has the element but not its methods. */
beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
  bridge = new FakeBridge(aSnapshot({ lines: [aLineView(), sales] }));
  const stored = Settings.parse({ ...sampleSettings, lines });
  bridge.answer('settings:get', () => ({ ok: true, value: stored }));
  bridge.answer('settings:update', () => ({ ok: true, value: stored }));
  bridge.answer('setup:save-line', () => ({ ok: true, value: { applied: 'now', passwordKept: 'keychain' } }));
  await renderPart(<SettingsPlace page="line" />, bridge);
  await screen.findByText('Add a line');
});

function row(name: string): HTMLElement {
  const found = screen.getAllByText(name).find((each) => each.closest('li') !== null);
  if (found === undefined) throw new Error(`no line ${name}`);
  return found.closest('button') ?? found;
}

describe('the page of lines', () => {
  it('says of each line whether calls reach it, and which one calls go out by', () => {
    expect(row('Desk').textContent).toContain('Calls go out on this line');
    expect(row('Desk').textContent).toContain('Calls reach you, checked');
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), lost] })));
    expect(row('Sales').textContent).toContain('stopped answering');
    expect(row('Sales').textContent).toContain('Trying again in');
    expect(row('Sales').textContent).not.toContain('Calls go out on this line');
  });

  it('opens a line in its form, makes it the one calls go out by, and goes back', async () => {
    await userEvent.click(row('Sales'));
    expect(screen.getByLabelText<HTMLInputElement>('User').value).toBe('1002');
    await userEvent.click(screen.getByText('Call out on this line'));
    expect(bridge.inputsOf('settings:update')).toEqual([{ outgoingLine: 'line-2' }]);
    await userEvent.keyboard('{Escape}');
    expect(row('Sales')).toBeTruthy();
  });

  it('tries one line again now', async () => {
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), lost] })));
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Try now'));
    expect(bridge.inputsOf('reach:try-now')).toEqual([{ lineId: 'line-2' }]);
  });

  it('removes a line only after a question', async () => {
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Remove this line…'));
    await userEvent.click(screen.getByText('Keep it'));
    expect(bridge.inputsOf('setup:remove-line')).toEqual([]);
    await userEvent.click(screen.getByText('Remove this line…'));
    expect(screen.getByText('Remove Sales?')).toBeTruthy();
    await userEvent.click(screen.getByText('Remove line'));
    expect(bridge.inputsOf('setup:remove-line')).toEqual([{ id: 'line-2' }]);
    expect(row('Desk')).toBeTruthy();
  });

  it('moves a line up', async () => {
    await userEvent.click(row('Desk'));
    expect(screen.queryByText('Move up in the list')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Move up in the list'));
    expect(bridge.inputsOf('setup:order-lines')).toEqual([{ ids: ['line-2', 'line-1'] }]);
  });

  it('adds a line with an empty form', async () => {
    await userEvent.click(screen.getByText('Add a line'));
    expect(screen.getByLabelText<HTMLInputElement>('User').value).toBe('');
    expect(screen.queryByText('Remove this line…')).toBeNull();
  });
});

describe('saving a line with a call on it', () => {
  const call = aCall({ lineId: SALES });

  async function saveSales(): Promise<void> {
    bridge.answer('setup:save-line', (input) => {
      const { when } = input as { readonly when: string };
      return { ok: true, value: when === 'ask' ? { applied: 'not-yet' } : { applied: when } };
    });
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), sales], calls: [call] })));
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Save'));
  }

  const whens = () => bridge.inputsOf('setup:save-line').map((input) => (input as { when: string }).when);

  it('asks first, and reconnects after the call unless told otherwise', async () => {
    await saveSales();
    expect(screen.getByText(/^Your call with .+ would end$/)).toBeTruthy();
    const usual = screen.getByText('Reconnect when the call is over').closest('button');
    expect(document.activeElement).toBe(usual);
    await userEvent.keyboard('{Enter}');
    expect(whens()).toEqual(['ask', 'after-calls']);
    expect(row('Sales')).toBeTruthy();
  });

  it('ends the call only on the explicit wish', async () => {
    await saveSales();
    await userEvent.click(screen.getByText('Reconnect now and end the call'));
    expect(whens()).toEqual(['ask', 'now']);
  });

  it('stays in the form when the agent thinks better of it', async () => {
    await saveSales();
    await userEvent.click(screen.getByText('Cancel'));
    expect(whens()).toEqual(['ask']);
    expect(screen.getByLabelText<HTMLInputElement>('User').value).toBe('1002');
  });

  it('shows that changes wait, and uses them at once when asked to', async () => {
    const waiting = { ...sales, isWaiting: true };
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), waiting], calls: [call] })));
    expect(row('Sales').textContent).toContain('used when the call on this line is over');
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Use them now…'));
    await userEvent.click(screen.getByText('Reconnect now and end the call'));
    expect(bridge.inputsOf('setup:apply-line')).toEqual([{ id: 'line-2' }]);
  });

  it('says in the question about removing the line whose call ends', async () => {
    act(() => bridge.push(aSnapshot({ revision: 2, lines: [aLineView(), sales], calls: [call] })));
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Remove this line…'));
    expect(screen.getByText(/^Your call with .+ ends\.$/)).toBeTruthy();
  });
});

describe('the part of the form about the phone system', () => {
  it('is filled in by one click, and saved with the line', async () => {
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Phone system'));
    await userEvent.click(screen.getByText('FreeSWITCH'));
    await userEvent.click(screen.getByText('Add a number'));
    await userEvent.click(screen.getByLabelText('Number'));
    await userEvent.paste('+44 20 7946 0018');
    await userEvent.click(screen.getByText('Save'));
    expect(bridge.inputsOf('setup:save-line')).toMatchObject([
      {
        line: {
          id: 'line-2',
          profile: {
            codes: { park: '5900', echoTest: '9196' },
            callerIds: [{ number: '+44 20 7946 0018', label: '' }],
          },
        },
      },
    ]);
  });

  it('chooses how the line proves that calls arrive, and says what that means', async () => {
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Phone system'));
    expect(screen.getByText(/^Nobody sees it/)).toBeTruthy();
    await userEvent.click(screen.getByText('A text message to your own number'));
    expect(screen.getByText(/Another telephone with your number would show/)).toBeTruthy();
    await userEvent.click(screen.getByText('Save'));
    expect(bridge.inputsOf('setup:save-line')).toMatchObject([
      { line: { profile: { selfCheck: 'message' } } },
    ]);
  });

  it('lets the agent say that there is no other telephone, and what that does', async () => {
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByText('Phone system'));
    expect(screen.getByText(/^Whatever else is signed in with this user/)).toBeTruthy();
    await userEvent.click(screen.getByText('This is my only phone'));
    await userEvent.click(screen.getByText('Save'));
    expect(bridge.inputsOf('setup:save-line')).toMatchObject([{ line: { profile: { isOnlyPhone: true } } }]);
  });

  it('says in words what is wrong with a code, and saves nothing', async () => {
    await userEvent.click(row('Sales'));
    await userEvent.click(screen.getByLabelText('Voicemail'));
    await userEvent.paste('box');
    await userEvent.click(screen.getByText('Save'));
    expect(screen.getByText('Only digits, * and #, and {number} once.')).toBeTruthy();
    expect(bridge.inputsOf('setup:save-line')).toEqual([]);
  });
});
