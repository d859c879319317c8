import type { MenuItemConstructorOptions } from 'electron';

import type { NotReadyReason } from '#shared/domain/agent.ts';
import type { CallAction, CallView } from '#shared/domain/call.ts';
import type { LineId } from '#shared/domain/ids.ts';
import { KNOWN_REASONS } from '#shared/domain/known-reasons.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

export type TrayState = 'ready' | 'not-ready' | 'in-call' | 'unreachable';

export interface TrayCommands {
  act(call: CallView, action: CallAction): void;
  beReady(): void;
  /** Being not ready for one of the agent's reasons. */
  beAway(reasonId: string): void;
  endWrapUp(): void;
  doNotDisturb(on: boolean): void;
  /** Calls the mailbox of a line. */
  listen(lineId: LineId): void;
  showPanel(): void;
  showHistory(): void;
  showTexts(): void;
  quit(): void;
}

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The call actions that make sense without seeing the call. */
const MENU_ACTIONS: readonly CallAction[] = [
  'answer',
  'reject',
  'leave-message',
  'hold',
  'resume',
  'mute',
  'unmute',
  'swap',
  'merge',
  'leave-conference',
  'park',
  'record-start',
  'record-stop',
  'record-confirm',
  'record-cancel',
  'follow-referral',
  'decline-referral',
  'hang-up',
];

/** The tray's menu as data: the current call's actions first, then where to go. */
export function trayMenu(
  snapshot: Snapshot,
  commands: TrayCommands,
  t: Translate,
): MenuItemConstructorOptions[] {
  const missed = snapshot.missed;
  return [
    { label: agentLine(snapshot, t), enabled: false },
    ...snapshot.calls
      .filter((call) => call.phase !== 'ended')
      .flatMap((call) => callItems(call, commands, t)),
    { type: 'separator' },
    ...agentItems(snapshot, commands, t),
    { type: 'separator' },
    ...(missed === 0
      ? []
      : [{ label: t('tray.missed', { count: missed }), click: () => commands.showHistory() }]),
    ...voicemailItems(snapshot, commands, t),
    ...textItems(snapshot, commands, t),
    { label: t('tray.open'), click: () => commands.showPanel() },
    { label: t('tray.quit'), click: () => commands.quit() },
  ];
}

/** Texts that nobody has looked at. */
function textItems(
  { messages: { unread } }: Snapshot,
  commands: TrayCommands,
  t: Translate,
): MenuItemConstructorOptions[] {
  return unread === 0
    ? []
    : [{ label: t('tray.texts', { count: unread }), click: () => commands.showTexts() }];
}

/** New voice messages, one click from being heard where a number for that is known. */
function voicemailItems(
  { voicemail, lines }: Snapshot,
  commands: TrayCommands,
  t: Translate,
): MenuItemConstructorOptions[] {
  return voicemail
    .filter(({ fresh }) => fresh > 0)
    .map(({ lineId, lineLabel, fresh, canDial }) => {
      const count = t('voicemail.fresh', { count: fresh });
      const label = lines.length > 1 ? `${count} · ${lineLabel}` : count;
      return { label, enabled: canDial, click: () => commands.listen(lineId) };
    });
}

/** The agent's state in words, with the reason when calls do not reach them. */
export function agentLine({ agent, reachability }: Snapshot, t: Translate): string {
  if (agent.chosen !== undefined) return t('tray.notReady', { reason: reasonLabel(agent.chosen, t) });
  if (agent.state === 'ready' && reachability.state === 'partly')
    return t('tray.partly', { ...reachability.lines });
  if (agent.reason === undefined) return t(`agent.${agent.state}`);
  return t('tray.notReady', { reason: t(`agent.reason.${agent.reason}`) });
}

/** What the icon shows. A call outranks reachability: it is what the agent is doing. */
export function trayState(snapshot: Snapshot): TrayState {
  if (snapshot.agent.state === 'in-call' || snapshot.agent.state === 'ringing') return 'in-call';
  if (snapshot.agent.state === 'ready') return 'ready';
  return snapshot.reachability.state === 'unreachable' || snapshot.reachability.state === 'refused'
    ? 'unreachable'
    : 'not-ready';
}

/** What the agent can be, where there is a phone to be it at. The radio mark stands at what was chosen. */
function agentItems(
  { agent, work }: Snapshot,
  commands: TrayCommands,
  t: Translate,
): MenuItemConstructorOptions[] {
  if (agent.state === 'signed-out') return [];
  const { choice, reasons, wrapUp, gate } = work;
  const chosen = choice.state === 'ready' ? undefined : choice.reason.id;
  return [
    ...(wrapUp === undefined ? [] : [{ label: t('agent.wrapUp.done'), click: () => commands.endWrapUp() }]),
    {
      label: t('agent.menu.ready'),
      type: 'radio' as const,
      checked: chosen === undefined,
      click: () => commands.beReady(),
    },
    {
      label: t('agent.menu.notReady'),
      submenu: reasons.map((reason) => ({
        label: reasonLabel(reason, t),
        type: 'radio' as const,
        checked: reason.id === chosen,
        click: () => commands.beAway(reason.id),
      })),
    },
    {
      label: t('agent.menu.doNotDisturb'),
      type: 'checkbox' as const,
      checked: gate.doNotDisturb,
      click: () => commands.doNotDisturb(!gate.doNotDisturb),
    },
  ];
}

function reasonLabel({ id, text }: NotReadyReason, t: Translate): string {
  if (text !== '') return text;
  return KNOWN_REASONS.some((known) => known === id) ? t(`agent.choice.${id}`) : id;
}

function callItems(call: CallView, commands: TrayCommands, t: Translate): MenuItemConstructorOptions[] {
  const items = MENU_ACTIONS.filter((action) => call.actions.includes(action)).map((action) => ({
    id: `${call.id}:${action}`,
    // What a button shows as so, a menu says as what to do.
    label: t(action === 'record-stop' ? 'tray.recordStop' : `call.action.${action}`),
    click: () => commands.act(call, action),
  }));
  const question = referralQuestion(call, t);
  const head = [callerName(call, t), ...(question === undefined ? [] : [question])];
  return [{ type: 'separator' }, ...head.map((label) => ({ label, enabled: false })), ...items];
}

/** Where the other side wants to connect the agent: nobody says yes to that without knowing. */
function referralQuestion({ referral }: CallView, t: Translate): string | undefined {
  if (referral === undefined) return undefined;
  const { displayName: name, number } = referral;
  return name === undefined
    ? t('referral.ask', { number: number.display })
    : t('referral.askNamed', { name, number: number.display });
}

function callerName(call: CallView, t: Translate): string {
  const chosen = call.lookup.matches.find((match) => match.id === call.lookup.chosen);
  const number = call.party.number;
  const shown = chosen?.name ?? call.party.displayName ?? number.display;
  return shown === '' ? t('call.hiddenNumber') : shown;
}
