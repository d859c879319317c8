import { Microphone } from './microphone.ts';
import { servePage } from './serve-page.ts';

/** Entry of `media.html`: the agent's audio, heard from the speakers and spoken into the microphone. */
servePage({ voices: new Microphone(navigator.mediaDevices), audible: true });
