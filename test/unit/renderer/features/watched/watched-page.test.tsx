import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { SettingsPlace } from '#renderer/features/settings/settings-place.tsx';
import type { PresenceSettings } from '#shared/domain/presence.ts';
import { Settings } from '#shared/domain/settings.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const [desk] = sampleSettings.lines;
const sales = { ...desk, id: 'line-2', label: 'Sales', user: '4402' };

let bridge: FakeBridge;
let stored: Settings;

async function open(presence: Partial<PresenceSettings>, lines: readonly unknown[] = [desk]): Promise<void> {
  bridge = new FakeBridge(aSnapshot());
  stored = Settings.parse({ ...sampleSettings, lines, presence });
  bridge.answer('settings:get', () => ({ ok: true, value: stored }));
  bridge.answer('settings:update', (change) => {
    stored = Settings.parse({ ...stored, ...(change as Partial<Settings>) });
    return { ok: true, value: stored };
  });
  bridge.answer('people:names', () => ({ ok: true, value: { '1002': 'Tom Baker' } }));
  await renderPart(<SettingsPlace page="watched" />, bridge);
  await screen.findByText('Also watched');
}

const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent);
const field = () => screen.getByLabelText('Extension or name');

beforeEach(() => open({ extensions: ['1002', '1003'] }));

describe('the page of watched telephones', () => {
  it('shows each with its name and what is known of it now', async () => {
    expect(await screen.findByText('Tom Baker')).toBeTruthy();
    expect(rows()).toEqual(['Tom Baker1002Nothing known yet', '1003Nothing known yet']);
    act(() =>
      bridge.pushPresence({
        revision: 2,
        kind: 'changes',
        entries: [{ extension: '1003', availability: 'busy', since: 1 }],
      }),
    );
    expect(rows()[1]).toContain('Busy');
  });

  it('adds what is typed, and at once', async () => {
    await userEvent.type(field(), '1004{Enter}');
    expect(stored.presence.extensions).toEqual(['1002', '1003', '1004']);
    expect(screen.getByText('1 added.')).toBeTruthy();
    expect(screen.getByText('3 of 500')).toBeTruthy();
  });

  it('takes a pasted list, which a field of one line would run together', async () => {
    await userEvent.click(field());
    await userEvent.paste('1004\n1005\n1006');
    expect(stored.presence.extensions).toEqual(['1002', '1003', '1004', '1005', '1006']);
    expect(screen.getByText('3 added.')).toBeTruthy();
  });

  it('says in words what is no extension, and changes nothing', async () => {
    await userEvent.type(field(), '(1004){Enter}');
    expect(screen.getByText(/^“\(1004\)” is no extension/)).toBeTruthy();
    expect(bridge.inputsOf('settings:update')).toEqual([]);
    await userEvent.type(field(), '1');
    expect(screen.queryByText(/is no extension/)).toBeNull();
  });

  it('finds people by name, and watches the number they have inside', async () => {
    bridge.answer('people:search', () => ({
      ok: true,
      value: [
        {
          id: '7',
          kind: 'colleague',
          name: 'Priya Raman',
          numbers: [
            { label: 'Extension', number: '1044' },
            { label: 'Mobile', number: '07700 900123', e164: '+447700900123' },
          ],
          fields: {},
          source: 'import',
        },
      ],
    }));
    await userEvent.type(field(), 'pri');
    await userEvent.click(await screen.findByText('Priya Raman, 1044'));
    expect(screen.queryByText(/07700/)).toBeNull();
    expect(stored.presence.extensions).toEqual(['1002', '1003', '1044']);
  });

  it('moves one up, and takes one out', async () => {
    const second = screen.getAllByRole('listitem')[1];
    if (second === undefined) throw new Error('no second row');
    await userEvent.click(within(second).getByLabelText('Move 1003 up'));
    expect(stored.presence.extensions).toEqual(['1003', '1002']);
    await userEvent.click(screen.getByLabelText('Do not watch 1003'));
    expect(stored.presence.extensions).toEqual(['1002']);
  });

  it('can leave the address book out', async () => {
    await userEvent.click(screen.getByRole('switch', { name: 'Watch the colleagues of the address book' }));
    expect(stored.presence).toMatchObject({ colleagues: false, extensions: ['1002', '1003'] });
  });

  it('asks by which line only where there are several', () => {
    expect(screen.queryByLabelText('Watched by')).toBeNull();
  });
});

describe('with several lines', () => {
  it('each has a list of its own beside the usual one', async () => {
    document.body.replaceChildren();
    await open({ extensions: ['1002'], byLine: { 'line-2': ['5001'] } }, [desk, sales]);
    expect(screen.getByText('2 of 500')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Watched by'), 'Sales');
    expect(rows()).toEqual(['5001Nothing known yet']);
    await userEvent.type(field(), '4402 5002{Enter}');
    expect(stored.presence).toMatchObject({ extensions: ['1002'], byLine: { 'line-2': ['5001', '5002'] } });
    await userEvent.type(field(), '1002{Enter}');
    expect(screen.getByText('1002 is watched already.')).toBeTruthy();
  });
});
