import { z } from 'zod';

import { AgentSettings } from '../domain/agent.ts';
import { CallLooks } from '../domain/call-look.ts';
import { DialPolicy } from '../domain/dial-policy.ts';
import { DispositionSettings } from '../domain/disposition.ts';
import { EventRuleSettings } from '../domain/event-rules.ts';
import { Favourites } from '../domain/favourite.ts';
import { FirstStepSettings } from '../domain/first-steps.ts';
import { LineId } from '../domain/ids.ts';
import { PanelSettings, PopupCorner } from '../domain/panel.ts';
import { PresenceSettings } from '../domain/presence.ts';
import { PrivacySettings } from '../domain/privacy.ts';
import { RecordingSettings } from '../domain/recording.ts';
import { HotkeySettings, PopSettings, Settings, TextNotices } from '../domain/settings.ts';

/** What the settings are asked and told. A section that is left out stays as it is. */
export const settingsInputs = {
  'settings:get': z.undefined(),
  'settings:managed': z.undefined(),
  'settings:update': z.strictObject({
    outgoingLine: LineId.optional(),
    outgoingCallerId: Settings.shape.outgoingCallerId.unwrap().optional(),
    pop: PopSettings.optional(),
    dispositions: DispositionSettings.optional(),
    eventRules: EventRuleSettings.optional(),
    privacy: PrivacySettings.optional(),
    hotkeys: HotkeySettings.optional(),
    agent: AgentSettings.optional(),
    theme: Settings.shape.theme.unwrap().optional(),
    contrast: Settings.shape.contrast.unwrap().optional(),
    panel: PanelSettings.optional(),
    popupCorner: PopupCorner.optional(),
    callLooks: CallLooks.optional(),
    language: Settings.shape.language.unwrap().optional(),
    ring: Settings.shape.ring.unwrap().optional(),
    headset: z.boolean().optional(),
    sound: Settings.shape.sound.unwrap().optional(),
    presence: PresenceSettings.optional(),
    favourites: Favourites.optional(),
    recording: RecordingSettings.optional(),
    dialPolicy: DialPolicy.optional(),
    textNotices: TextNotices.optional(),
    launchAtLogin: z.boolean().optional(),
    firstSteps: FirstStepSettings.optional(),
  }),
} as const;
