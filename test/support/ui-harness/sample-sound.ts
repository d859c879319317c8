import type { LineQuality, QualitySummary } from '#shared/domain/quality.ts';
import { SoundSettings, type SoundState } from '#shared/domain/sound.ts';

export const soundState: SoundState = {
  devices: [
    { id: 'm1', kind: 'microphone', label: 'Jabra Evolve2 65', group: 'g1' },
    { id: 'm2', kind: 'microphone', label: 'Built-in Audio Analog Stereo', group: 'g2' },
    { id: 's1', kind: 'speaker', label: 'Jabra Evolve2 65', group: 'g1' },
    { id: 's2', kind: 'speaker', label: 'Built-in Audio Analog Stereo', group: 'g2' },
  ],
  microphone: 'm1',
  speaker: 's1',
};

export const headsetChosen = SoundSettings.parse({
  microphone: { id: 'm1', label: 'Jabra Evolve2 65', group: 'g1' },
  speaker: { id: 's9', label: 'Poly Voyager Focus 2', group: 'g9' },
  ringOn: 'chosen',
  ringDevices: [{ id: 's2', label: 'Built-in Audio Analog Stereo', group: 'g2' }],
});

export const goodLine: LineQuality = {
  mos: 4.4,
  word: 'good',
  lossInPercent: 0,
  lossOutPercent: 0,
  jitterMs: 3,
  roundTripMs: 24,
  codec: 'audio/opus',
  path: 'own-network',
};

export const poorLine: LineQuality = {
  ...goodLine,
  mos: 3.3,
  word: 'poor',
  lossInPercent: 6.4,
  jitterMs: 38,
  roundTripMs: 310,
  path: 'relay',
};

export const pastQuality: QualitySummary = {
  averageMos: 4.2,
  leastMos: 2.6,
  word: 'good',
  lossPercent: 0.7,
  jitterMs: 6,
  roundTripMs: 31,
  codec: 'audio/opus',
  path: 'direct',
  series: [4.4, 4.4, 4.4, 4.3, 4.4, 4.4, 4.1, 3.2, 2.6, 3.0, 3.9, 4.3, 4.4, 4.4, 4.4, 4.4, 4.3, 4.4],
};
