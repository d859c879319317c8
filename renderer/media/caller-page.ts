import { CallerVoice } from './caller-voice.ts';
import { servePage } from './serve-page.ts';

/**
 * Entry of `caller.html`: the demo callers. They speak with recorded voices and hear silently: the agent must not
 * hear themselves from the speakers.
 */
servePage({ voices: new CallerVoice(), audible: false });
