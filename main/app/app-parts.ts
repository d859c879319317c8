import type { RecordFinder } from '#core/records/record-finder.ts';

import type { AppWindows } from './app-windows.ts';
import type { CallEffects } from './call-effects.ts';
import type { Base } from './compose-base.ts';
import type { Books } from './compose-books.ts';
import type { Crms } from './compose-crm.ts';
import type { Missed } from './compose-missed.ts';
import type { Diagnostics } from './compose-diagnostics.ts';
import type { Dialing } from './compose-dialing.ts';
import type { FollowUps } from './compose-follow-ups.ts';
import type { Keys } from './compose-keys.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import type { Phone } from './compose-phone.ts';
import type { Records } from './compose-records.ts';
import type { Sound } from './compose-sound.ts';

/** What the app is made of, for what is put together of several. */
export interface AppParts {
  readonly base: Base;
  readonly phone: Phone;
  readonly records: Records;
  readonly crms: Crms;
  readonly finder: RecordFinder;
  readonly books: Books;
  readonly lineServices: LineServicesHost;
  readonly effects: CallEffects;
  readonly sound: Sound;
  readonly windows: AppWindows;
  readonly dialing: Dialing;
  readonly keys: Keys;
  readonly followUps: FollowUps;
  readonly missed: Missed;
  readonly diagnostics: Diagnostics;
}
