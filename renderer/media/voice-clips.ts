/** The recorded voices of the demo, by name; what each says stands in `voices/README.md`. */
export const VOICE_CLIPS = {
  stranger: new URL('./voices/stranger.opus', import.meta.url).href,
  marta: new URL('./voices/marta.opus', import.meta.url).href,
  tom: new URL('./voices/tom.opus', import.meta.url).href,
  priya: new URL('./voices/priya.opus', import.meta.url).href,
  james: new URL('./voices/james.opus', import.meta.url).href,
  answering: new URL('./voices/answering.opus', import.meta.url).href,
} as const;

export type VoiceName = keyof typeof VOICE_CLIPS;

export function isVoice(name: string): name is VoiceName {
  return Object.hasOwn(VOICE_CLIPS, name);
}
