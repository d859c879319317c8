import { z } from 'zod';

import { AddressBookSettings } from './address-books.ts';
import { AgentSettings } from './agent.ts';
import { CallLooks } from './call-look.ts';
import { CrmSettings } from './crm-settings.ts';
import { DialPolicy } from './dial-policy.ts';
import { DispositionSettings } from './disposition.ts';
import { EventRuleSettings } from './event-rules.ts';
import { Favourites } from './favourite.ts';
import { FirstStepSettings } from './first-steps.ts';
import { LineId } from './ids.ts';
import { LANGUAGES } from './languages.ts';
import { LocalApiSettings } from './local-api.ts';
import { LINES_MAX } from './lines-max.ts';
import { LineProfile } from './line-profile.ts';
import { PrivacySettings } from './privacy.ts';
import { PanelSettings, PopupCorner } from './panel.ts';
import { PopRuleBook } from './pop-rules.ts';
import { PresenceSettings } from './presence.ts';
import { RecordingSettings } from './recording.ts';
import { RingSettings } from './ring.ts';
import { SoundSettings } from './sound.ts';
import { isUnencrypted, readServerAddress } from './server-address.ts';

/**
 * `wss://host[:port][/path]`, `tls://host[:port]`, a bare domain whose servers DNS names, `tcp://host[:port]` (open to
 * listeners: used only with `unencrypted`), or `ws://` for this machine only. See `readServerAddress`.
 */
export const ServerUrl = z
  .string()
  .trim()
  .max(300)
  .refine((text) => {
    const address = readServerAddress(text);
    return address !== undefined && (address.transport !== 'ws' || !isUnencrypted(address));
  }, 'server-url');

/** A further server of a line. The lowest priority is tried first, weights share the load within one (RFC 2782). */
export const LineServer = z.object({
  address: ServerUrl,
  priority: z.number().int().min(0).max(65_535).default(10),
  weight: z.number().int().min(0).max(65_535).default(0),
});
export type LineServer = Readonly<z.infer<typeof LineServer>>;

/** A SIP account. Its password lives in the OS keychain under the line's id, never here. */
export const LineSettings = z.object({
  id: LineId,
  label: z.string().trim().min(1).max(60),
  /** The preferred one: priority 0. */
  server: ServerUrl,
  /** Tried when the preferred server fails. */
  servers: z.array(LineServer).max(8).default([]),
  /** The agent accepted that calls over plain TCP can be listened to on the way. */
  unencrypted: z.boolean().default(false),
  user: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .regex(/^[\w.!~*'()&=+$,;?/%#-]+$/, 'sip-user'),
  /** Host part of the agent's address; the server's host when missing. */
  domain: z.string().trim().max(255).optional(),
  /** User name of the digest credentials when it differs from `user`. */
  authUser: z.string().trim().max(64).optional(),
  displayName: z.string().trim().max(60).optional(),
  /** ISO 3166 country in which national numbers are read. */
  country: z.string().length(2).toUpperCase(),
  /** Certificate authority (PEM) of a server with a certificate of its own. */
  caPem: z.string().max(100_000).optional(),
  /** STUN/TURN URLs; none by default: nothing is asked outside the PBX. */
  iceServers: z.array(z.string().max(300)).max(6).default([]),
  /** Whose password is in the keychain, too. */
  iceUser: z.string().trim().max(200).default(''),
  /** Sound goes by way of a TURN server only, never straight. */
  relayOnly: z.boolean().default(false),
  profile: LineProfile.prefault({}),
});
export type LineSettings = Readonly<z.infer<typeof LineSettings>>;
/** A line as a form gives it: what it leaves out takes its default. */
export type LineSettingsInput = Readonly<z.input<typeof LineSettings>>;

/** When the record opens, as long as no rules are saved (`PopRuleBook`). */
export const PopMoment = z.enum(['ring', 'answer', 'by-hand']);

/** One URL template per outcome of the lookup; a missing template opens nothing for that outcome. */
export const PopSettings = z.object({
  moment: PopMoment.default('ring'),
  contactUrl: z.string().trim().max(2000).default(''),
  companyUrl: z.string().trim().max(2000).default(''),
  unknownUrl: z.string().trim().max(2000).default(''),
  severalUrl: z.string().trim().max(2000).default(''),
  allowedHosts: z.array(z.string().trim().toLowerCase().max(255)).max(50).default([]),
});
export type PopSettings = Readonly<z.infer<typeof PopSettings>>;

export const HotkeyAction = z.enum([
  'answer',
  'hang-up',
  'show-panel',
  'hold',
  'mute',
  'dial-selection',
  'redial',
  'agent-ready',
  'record',
  'search',
  'compact',
]);
export type HotkeyAction = z.infer<typeof HotkeyAction>;

/** Electron accelerator strings; empty means no hotkey. */
export const HotkeySettings = z.object({
  answer: z.string().max(60).default('CommandOrControl+Alt+A'),
  'hang-up': z.string().max(60).default('CommandOrControl+Alt+H'),
  'show-panel': z.string().max(60).default('CommandOrControl+Alt+P'),
  hold: z.string().max(60).default('CommandOrControl+Alt+O'),
  mute: z.string().max(60).default('CommandOrControl+Alt+U'),
  'dial-selection': z.string().max(60).default('CommandOrControl+Alt+C'),
  redial: z.string().max(60).default(''),
  'agent-ready': z.string().max(60).default(''),
  record: z.string().max(60).default(''),
  search: z.string().max(60).default('CommandOrControl+Alt+K'),
  compact: z.string().max(60).default(''),
});
export type HotkeySettings = Readonly<z.infer<typeof HotkeySettings>>;

/** What an OS notification tells of a new text, where others may see the screen. */
export const TextNotices = z.enum(['words', 'sender', 'off']);
export type TextNotices = z.infer<typeof TextNotices>;

export const Settings = z.object({
  version: z.literal(2).default(2),
  mode: z.enum(['none', 'demo', 'line']).default('none'),
  /** In the agent's order. All of them are connected at once in the mode `line`. */
  lines: z.array(LineSettings).max(LINES_MAX).default([]),
  /** The line by which calls go out; the first one while it names none of them. */
  outgoingLine: LineId.optional(),
  /** With which of that line's caller ids; its own number when empty, or when it is none of them. */
  outgoingCallerId: z.string().max(40).default(''),
  pop: PopSettings.prefault({}),
  popRules: PopRuleBook.prefault({}),
  crm: CrmSettings.prefault({}),
  addressBooks: AddressBookSettings.prefault({}),
  dispositions: DispositionSettings.prefault({}),
  eventRules: EventRuleSettings.prefault({}),
  privacy: PrivacySettings.prefault({}),
  hotkeys: HotkeySettings.prefault({}),
  agent: AgentSettings.prefault({}),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** `more` is high contrast also where the computer does not ask for it. */
  contrast: z.enum(['system', 'more']).default('system'),
  panel: PanelSettings.prefault({}),
  popupCorner: PopupCorner.default('own'),
  callLooks: CallLooks.default([]),
  language: z.enum(['system', ...LANGUAGES]).default('system'),
  /** Whether the keys and lights of a headset are used. */
  headset: z.boolean().default(true),
  ring: RingSettings.prefault({}),
  sound: SoundSettings.prefault({}),
  presence: PresenceSettings.prefault({}),
  favourites: Favourites.default([]),
  recording: RecordingSettings.prefault({}),
  dialPolicy: DialPolicy.prefault({}),
  localApi: LocalApiSettings.prefault({}),
  textNotices: TextNotices.default('words'),
  launchAtLogin: z.boolean().default(false),
  firstSteps: FirstStepSettings.prefault({}),
});
export type Settings = Readonly<z.infer<typeof Settings>>;
