import { z } from 'zod';

import { DispositionSettings } from '#shared/domain/disposition.ts';
import { NotReadyReason } from '#shared/domain/agent.ts';
import { RecordingSettings } from '#shared/domain/recording.ts';
import { Settings } from '#shared/domain/settings.ts';

const { shape } = Settings;

/**
 * What programs may change: how the app looks, by which line calls go out, and whether a headset is used. Nothing by which
 * a call could be missed, nothing about connections, and nothing secret.
 */
export const ApiSettingsChange = z.strictObject({
  theme: shape.theme.unwrap().optional(),
  contrast: shape.contrast.unwrap().optional(),
  language: shape.language.unwrap().optional(),
  outgoingLine: shape.outgoingLine,
  outgoingCallerId: shape.outgoingCallerId.unwrap().optional(),
  headset: z.boolean().optional(),
});
export type ApiSettingsChange = z.infer<typeof ApiSettingsChange>;

/** What they may know: that, the words the agent picks from, and how recording is set up. */
export const ApiSettings = z.object({
  theme: shape.theme.unwrap(),
  contrast: shape.contrast.unwrap(),
  language: shape.language.unwrap(),
  outgoingLine: shape.outgoingLine,
  outgoingCallerId: shape.outgoingCallerId.unwrap(),
  headset: z.boolean(),
  dispositions: DispositionSettings,
  reasons: z.array(NotReadyReason).readonly(),
  recording: RecordingSettings,
  /** Paths of settings that an administrator holds. */
  managed: z.array(z.string()).readonly(),
});
export type ApiSettings = Readonly<z.infer<typeof ApiSettings>>;

/** The part of the settings that programs may know. */
export function apiSettingsOf(settings: Settings, managed: readonly string[]): ApiSettings {
  const { theme, contrast, language, outgoingLine, outgoingCallerId, headset, recording } = settings;
  return {
    theme,
    contrast,
    language,
    outgoingCallerId,
    headset,
    ...(outgoingLine !== undefined && { outgoingLine }),
    dispositions: settings.dispositions,
    reasons: settings.agent.reasons,
    recording,
    managed,
  };
}
