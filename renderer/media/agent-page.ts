import type { Hid } from './headset/hid-types.ts';
import { Microphone } from './microphone.ts';
import { servePage } from './serve-page.ts';

/** Entry of `media.html`: the agent's audio, heard from the speakers and spoken into the microphone. */
const { hid } = navigator as Navigator & { readonly hid?: Hid };
const microphone = new Microphone(navigator.mediaDevices);
servePage({ voices: microphone, microphone, audible: true, hid });
