import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';

import { Translator } from '#app/translator.ts';
import { attention } from '#platform/attention.ts';
import { trayMenu, trayState, type TrayCommands } from '#platform/tray-menu.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aSnapshot, aWork } from '#test/support/builders/a-snapshot.ts';
import { lookupOf, matchOf, ringingCall } from '#test/support/call-views.ts';

const { translate } = new Translator('en', 'en-US');
const since = 0;

function menuOf(snapshot: Snapshot) {
  const done: string[] = [];
  const commands: TrayCommands = {
    act: (call, action) => done.push(`${action} ${call.id}`),
    beReady: () => done.push('be ready'),
    beAway: (reason) => done.push(`be away: ${reason}`),
    endWrapUp: () => done.push('end wrap-up'),
    doNotDisturb: (on) => done.push(`do not disturb ${on}`),
    listen: (lineId) => done.push(`listen ${lineId}`),
    showPanel: () => done.push('panel'),
    showHistory: () => done.push('history'),
    showTexts: () => done.push('texts'),
    quit: () => done.push('quit'),
  };
  const items = trayMenu(snapshot, commands, translate);
  const labels = items.map(({ label, type }) => label ?? type);
  const click = (label: string) => {
    const item = items.find((each) => each.label === label) as { click?: () => void } | undefined;
    item?.click?.();
  };
  return { items, labels, click, done };
}

describe('the icon in the tray', () => {
  it.each<[string, Partial<Snapshot>]>([
    ['ready', {}],
    ['in-call', { agent: { state: 'in-call', since } }],
    ['in-call', { agent: { state: 'ringing', since } }],
    ['not-ready', { agent: { state: 'signed-out', since }, reachability: { state: 'off', since } }],
    [
      'not-ready',
      { agent: { state: 'not-ready', since }, reachability: { state: 'connecting', since, server: 's' } },
    ],
    ['unreachable', { agent: { state: 'not-ready', since }, reachability: unreachable('unreachable') }],
    ['unreachable', { agent: { state: 'not-ready', since }, reachability: unreachable('refused') }],
    ['in-call', { agent: { state: 'in-call', since }, reachability: unreachable('unreachable') }],
  ])('shows %s', (state, values) => {
    expect(trayState(aSnapshot(values))).toBe(state);
  });
});

function unreachable(state: 'unreachable' | 'refused'): Snapshot['reachability'] {
  return { state, since, problem: 'timeout', server: 'wss://pbx.example.com:8089/ws' };
}

describe('the menu of the tray', () => {
  it('does not say ready alone while calls reach the agent on some lines only', () => {
    const reachability = {
      ...unreachable('unreachable'),
      state: 'partly',
      lines: { reached: 1, of: 2 },
    } as const;
    expect(menuOf(aSnapshot({ reachability })).labels[0]).toBe('Ready: calls reach you on 1 of 2 lines');
  });

  it('says how the agent is, and leads to the panel and out', () => {
    const { labels, click, done } = menuOf(aSnapshot());
    expect(labels).toEqual([
      'Ready',
      'separator',
      'Ready',
      'Not ready',
      'Do not disturb',
      'separator',
      'Open Hookswitch',
      'Quit Hookswitch',
    ]);
    click('Open Hookswitch');
    click('Quit Hookswitch');
    expect(done).toEqual(['panel', 'quit']);
  });

  it("offers what the agent can be, marked as chosen, in the agent's words", () => {
    const reasons = [
      { id: 'lunch', text: '' },
      { id: 'own-1', text: 'Coaching' },
    ];
    const wrapUp = { callId: ringingCall().id, since, until: 9 };
    const choice = { state: 'not-ready', reason: { id: 'own-1', text: 'Coaching' } } as const;
    const work = aWork({ reasons, choice, wrapUp });
    const agent = { state: 'not-ready', chosen: choice.reason, since } as const;
    const { items, labels, click, done } = menuOf(aSnapshot({ work, agent }));
    expect(labels[0]).toBe('Not ready: Coaching');
    const away = items.find(({ label }) => label === 'Not ready')?.submenu as MenuItemConstructorOptions[];
    expect(away.map(({ label, checked }) => [label, checked])).toEqual([
      ['Lunch', false],
      ['Coaching', true],
    ]);
    away[0]?.click?.({} as never, undefined, {});
    click('Ready');
    click('Done');
    click('Do not disturb');
    expect(done).toEqual(['be away: lunch', 'be ready', 'end wrap-up', 'do not disturb true']);
  });

  it('offers nothing to be while nobody is signed in', () => {
    const { labels } = menuOf(aSnapshot({ agent: { state: 'signed-out', since } }));
    expect(labels).not.toContain('Ready');
  });

  it('offers exactly the actions of a call, under the name of the record it shows', () => {
    const call = ringingCall({
      lookup: lookupOf(matchOf('1', { name: 'Marta Lindqvist' })),
      actions: ['answer', 'reject', 'note', 'open-record'],
    });
    const { labels, click, done } = menuOf(aSnapshot({ calls: [call] }));
    expect(labels.slice(1, 5)).toEqual(['separator', 'Marta Lindqvist', 'Answer', 'Decline']);
    click('Answer');
    expect(done).toEqual([`answer ${call.id}`]);
  });

  it('says where the other side wants to connect the agent, with both answers', () => {
    const number = { raw: '204', kind: 'internal', display: '204' } as const;
    const call = {
      ...ringingCall(),
      referral: { number, displayName: 'Tom Becker' },
      actions: ['follow-referral', 'decline-referral', 'hang-up'] as const,
    };
    const { labels, click, done } = menuOf(aSnapshot({ calls: [call] }));
    expect(labels).toContain('The other side asks to connect you with Tom Becker, 204.');
    for (const label of ['Connect me', 'Stay in this call']) click(label);
    expect(done).toEqual([`follow-referral ${call.id}`, `decline-referral ${call.id}`]);
  });

  it('brings calls together and apart, parks and records, as far as a call allows it', () => {
    const call = ringingCall({
      phase: 'connected',
      actions: ['hold', 'transfer', 'swap', 'merge', 'park', 'leave-conference', 'record-stop', 'hang-up'],
    });
    const { labels, click, done } = menuOf(aSnapshot({ calls: [call] }));
    const offered = ['Hold', 'Swap', 'Merge', 'Leave them talking', 'Park', 'Stop recording', 'End call'];
    expect(labels.slice(3, 10)).toEqual(offered);
    for (const label of ['Swap', 'Merge', 'Leave them talking', 'Park', 'Stop recording']) click(label);
    const acts = ['swap', 'merge', 'leave-conference', 'park', 'record-stop'];
    expect(done).toEqual(acts.map((act) => `${act} ${call.id}`));
  });

  it('has nothing of a call that has ended', () => {
    const ended = ringingCall({ phase: 'ended', actions: ['note'] });
    expect(menuOf(aSnapshot({ calls: [ended] })).labels).toHaveLength(8);
  });

  it('counts missed calls and leads to them', () => {
    const { labels, click, done } = menuOf(aSnapshot({ missed: 2 }));
    expect(labels).toContain('2 missed calls');
    click('2 missed calls');
    expect(done).toEqual(['history']);
  });

  it('is another text for another call, so that it is drawn anew', () => {
    const first = ringingCall({ actions: ['answer'] });
    const second = { ...first, id: '22222222-2222-4222-8222-222222222222' as typeof first.id };
    const texts = [first, second].map((call) => JSON.stringify(menuOf(aSnapshot({ calls: [call] })).items));
    expect(texts[0]).not.toBe(texts[1]);
  });
});

describe('voice messages in the tray', () => {
  it('are counted, and one click calls the mailbox where its number is known', () => {
    const lineId = LineId.parse('line-1');
    const mailbox = { lineId, lineLabel: 'Desk', fresh: 2, old: 0, canDial: true };
    const { click, done } = menuOf(aSnapshot({ voicemail: [mailbox] }));
    click('2 new voice messages');
    const silent = menuOf(aSnapshot({ voicemail: [{ ...mailbox, fresh: 0 }] })).labels;
    expect([done, silent.some((label) => label?.includes('voice'))]).toEqual([['listen line-1'], false]);
  });
});

describe('what waits for the agent', () => {
  const lineId = LineId.parse('line-1');
  const mailbox = { lineId, lineLabel: 'Desk', fresh: 2, old: 5, canDial: true };
  const waiting = {
    missed: 1,
    voicemail: [mailbox, { ...mailbox, lineId: LineId.parse('line-2'), fresh: 1 }],
    messages: { unread: 3, total: 9, revision: 1 },
  };

  it('is counted the same for the badge as it stands in the menu', () => {
    expect(attention(aSnapshot(waiting), translate)).toEqual({
      count: 7,
      words: '1 missed call, 3 new voice messages, 3 new texts',
    });
    const { labels, click, done } = menuOf(aSnapshot(waiting));
    expect(labels).toEqual(expect.arrayContaining(['1 missed call', '2 new voice messages', '3 new texts']));
    click('3 new texts');
    expect(done).toEqual(['texts']);
  });

  it('is nothing when all was seen and heard', () => {
    const nothing = { missed: 0, voicemail: [{ ...mailbox, fresh: 0 }] };
    expect(attention(aSnapshot(nothing), translate)).toEqual({ count: 0, words: '' });
  });
});
