import { EventEmitter } from 'node:events';

/** `systemPreferences`: the microphone is always allowed by the system; there is no system to ask. */
export class SystemPreferences extends EventEmitter {
  getMediaAccessStatus(_mediaType: 'microphone' | 'camera' | 'screen'): 'granted' {
    return 'granted';
  }

  askForMediaAccess(_mediaType: 'microphone' | 'camera'): Promise<boolean> {
    return Promise.resolve(true);
  }

  getAccentColor(): string {
    return '0078d7ff';
  }
}

export const systemPreferences = new SystemPreferences();
