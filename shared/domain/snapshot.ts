import { z } from 'zod';

import { AgentStatus, AgentWork } from './agent.ts';
import { CallLooks } from './call-look.ts';
import { CallView } from './call.ts';
import { DialConcern } from './dial-policy.ts';
import { DispositionSettings } from './disposition.ts';
import { Favourites } from './favourite.ts';
import { FollowUp } from './follow-up.ts';
import { HeadsetView } from './headset.ts';
import { LANGUAGES } from './languages.ts';
import { LineView } from './line-view.ts';
import { LocalApiView } from './local-api.ts';
import { Voicemail } from './message.ts';
import { MissedPerson } from './missed.ts';
import { PanelSettings } from './panel.ts';
import { PartyNumber } from './party.ts';
import { OverallReachability } from './reachability.ts';
import { HotkeyAction, Settings } from './settings.ts';
import { SoundState } from './sound.ts';

/** Something the agent should know that belongs to no call; texts in the catalog under `notice.*`. */
export const Notice = z.object({
  id: z.string(),
  code: z.enum([
    'keychain-missing',
    'settings-reset',
    'policy-unreadable',
    'database-reset',
    'hotkey-taken',
    'microphone-denied',
    'microphone-missing',
    'record-not-opened',
    'crm-not-written',
    'crm-not-allowed',
    'crm-writes-damaged',
    'dial-failed',
    'link-unreadable',
    'link-no-call',
    'microphone-away',
    'speaker-away',
    'microphone-silent',
    'speaking-while-muted',
    'one-way-audio',
    'ring-off',
    'ring-no-volume',
    'ring-no-device',
    'network-poor',
    'no-number-selected',
    'nothing-to-redial',
    'certificate-expires',
    'call-parked',
    'parked-gone',
    'parked-taken',
    'transfer-not-taken',
  ]),
  /** Values for the text. */
  values: z.record(z.string(), z.string()),
});
export type Notice = Readonly<z.infer<typeof Notice>>;

/** What else people press keys for. */
export const KeyUse = z.enum([
  'browser',
  'help',
  'full-screen',
  'desktop',
  'screenshot',
  'meetings',
  'terminal',
  'lock',
  'characters',
]);
export type KeyUse = z.infer<typeof KeyUse>;

export const HotkeyStatus = z.object({
  action: HotkeyAction,
  accelerator: z.string(),
  state: z.enum(['active', 'taken', 'invalid', 'off']),
  /** Accelerators that were free when this one was not. */
  alternatives: z.array(z.string()).readonly(),
  /** Another action of ours that has the same keys. */
  sameAs: HotkeyAction.optional(),
  /** What else people press these keys for; texts in the catalog under `settings.hotkeys.used.*`. */
  usedFor: KeyUse.optional(),
});
export type HotkeyStatus = Readonly<z.infer<typeof HotkeyStatus>>;

/** A number that the agent did not type, about to be dialled. */
export const DialOffer = z.object({
  id: z.string(),
  number: PartyNumber,
  source: z.enum(['selection', 'clipboard', 'link', 'api', 'crm']),
  /** Which program or page asks for it, as the agent named it. */
  from: z.string().optional(),
  /** When it is dialled unless the agent stops it; missing while the agent has to confirm. Epoch ms. */
  dialAt: z.number().optional(),
  /** How long it is shown before that. */
  undoMs: z.number().optional(),
  /** Why it has to be confirmed. */
  confirm: DialConcern.optional(),
});
export type DialOffer = Readonly<z.infer<typeof DialOffer>>;

/** While keys are tried out they do nothing but tell that they arrived. */
export const HotkeyTest = z.object({
  until: z.number(),
  pressed: z.object({ action: HotkeyAction, at: z.number() }).optional(),
});
export type HotkeyTest = Readonly<z.infer<typeof HotkeyTest>>;

export const DemoScenario = z.enum([
  'unknown',
  'customer',
  'colleague',
  'two-at-once',
  'gives-up',
  'answered-elsewhere',
]);
export type DemoScenario = z.infer<typeof DemoScenario>;

/** All that pages know. Immutable; `revision` grows with every change, across page reloads. */
export const Snapshot = z.object({
  revision: z.number().int(),
  mode: Settings.shape.mode.unwrap(),
  agent: AgentStatus,
  work: AgentWork,
  /** Over all lines; each one's own is in `lines`. */
  reachability: OverallReachability,
  /** In the agent's order; the demo is one line, the first start has none. */
  lines: z.array(LineView).readonly(),
  /** Ringing and running calls, the current one first; an ended call stays for its last words. */
  calls: z.array(CallView).readonly(),
  hotkeys: z.array(HotkeyStatus).readonly(),
  hotkeyTest: HotkeyTest.optional(),
  dialOffer: DialOffer.optional(),
  notices: z.array(Notice).readonly(),
  /** The headset whose keys control calls, if any. */
  headset: HeadsetView.optional(),
  /** Microphones and speakers, once the media page told them. */
  sound: SoundState.optional(),
  /** Mailboxes of lines that have one. */
  voicemail: z.array(Voicemail).readonly(),
  /** Texts that the agent has not looked at; `revision` grows when any text changed: ask for the list again. */
  messages: z.object({ unread: z.number().int(), total: z.number().int(), revision: z.number().int() }),
  /** Writes to CRMs: not over yet, and of those the ones that need the agent; `revision` grows when any changed. */
  crm: z.object({ open: z.number().int(), failed: z.number().int(), revision: z.number().int() }),
  /** Which results a call can have, by line. */
  dispositions: DispositionSettings,
  /** Promised calls: those whose time has come, and how many are open; `revision` grows when any changed. */
  followUps: z.object({
    due: z.array(FollowUp).readonly(),
    open: z.number().int(),
    revision: z.number().int(),
  }),
  /** Missed calls that the agent has not looked at. */
  missed: z.number().int(),
  /** Whom the agent calls often, in the agent's order. */
  favourites: Favourites,
  /** Who called while the agent was away and waits for a call back; whoever called last comes first. */
  missedPeople: z.array(MissedPerson).readonly(),
  /** Grows when the history changed: ask for the page again. */
  historyRevision: z.number().int(),
  /** Grows when people of the address books came, went or changed: search again. */
  peopleRevision: z.number().int(),
  /** Who may reach the app from outside, and who asks to. */
  localApi: LocalApiView.optional(),
  /** The demo scenario that is being played, if any, and whether the agent's own lines rest meanwhile. */
  demo: z.object({ playing: DemoScenario.optional(), hasLines: z.literal(true).optional() }).optional(),
  theme: Settings.shape.theme.unwrap(),
  contrast: Settings.shape.contrast.unwrap(),
  panel: PanelSettings,
  /** How calls of queues, lines and numbers look. */
  callLooks: CallLooks,
  language: z.enum(LANGUAGES),
});
export type Snapshot = Readonly<z.infer<typeof Snapshot>>;
