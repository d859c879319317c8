import type { Hid } from './headset/hid-types.ts';
import { Microphone } from './microphone.ts';
import { watchMicrophones } from './microphone-watch.ts';
import { servePage } from './serve-page.ts';

/** Entry of `media.html`: the agent's audio, heard from the speakers and spoken into the microphone. */
const { hid } = navigator as Navigator & { readonly hid?: Hid };
servePage({ voices: new Microphone(navigator.mediaDevices), audible: true, hid });
watchMicrophones(navigator.mediaDevices, (event) => window.hookswitchMedia.report(event));
