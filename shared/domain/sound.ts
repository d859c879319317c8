import { z } from 'zod';

/** A device as the media page lists it. `group` is the same for microphone and speaker of one headset. */
export const SoundDevice = z.object({
  /** Opaque, and another one after the page's data was cleared. */
  id: z.string().min(1).max(300),
  kind: z.enum(['microphone', 'speaker']),
  /** Empty while the system does not tell it. */
  label: z.string().max(300),
  group: z.string().max(300),
});
export type SoundDevice = Readonly<z.infer<typeof SoundDevice>>;

/** A device the agent chose, as it was then. */
export const DeviceChoice = SoundDevice.omit({ kind: true });
export type DeviceChoice = Readonly<z.infer<typeof DeviceChoice>>;

export const DEVICES_MAX = 32;

/** What the computer's audio does with the agent's voice. */
export const VoiceProcessing = z.object({
  noiseSuppression: z.boolean().default(true),
  echoCancellation: z.boolean().default(true),
  automaticGain: z.boolean().default(true),
});
export type VoiceProcessing = Readonly<z.infer<typeof VoiceProcessing>>;

export const SoundSettings = z.object({
  /** The system's default when missing. */
  microphone: DeviceChoice.optional(),
  speaker: DeviceChoice.optional(),
  /** Where it rings: where calls are heard, on chosen devices, or on every one. */
  ringOn: z.enum(['speaker', 'chosen', 'all']).default('speaker'),
  ringDevices: z.array(DeviceChoice).max(8).readonly().default([]),
  voice: VoiceProcessing.prefault({}),
});
export type SoundSettings = Readonly<z.infer<typeof SoundSettings>>;

/** Devices and which of them are used. An empty id is the system's default. */
export const SoundState = z.object({
  devices: z.array(SoundDevice).readonly(),
  microphone: z.string(),
  speaker: z.string(),
});
export type SoundState = Readonly<z.infer<typeof SoundState>>;

/** 0..1 each: how loud the agent speaks, and how loud it sounds. */
export const SoundLevels = z.object({ voice: z.number().min(0).max(1), heard: z.number().min(0).max(1) });
export type SoundLevels = Readonly<z.infer<typeof SoundLevels>>;
