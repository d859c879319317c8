import type { PhoneSessionOptions } from '#core/session/phone-session.ts';
import type { StateKeeper } from '#core/state/state-keeper.ts';
import { LineId } from '#shared/domain/ids.ts';

import type { Base } from './compose-base.ts';
import { demoView } from './demo-view.ts';
import { peopleChanged } from './people-changed.ts';

/** The demo's people and calls exist only while the demo does. */
export function showMode(
  base: Base,
  keeper: StateKeeper,
  { mode, demo }: Parameters<PhoneSessionOptions['onChange']>[0],
): void {
  const { storage, publisher } = base;
  if (demo === undefined) delete base.demo.access;
  else base.demo.access = demo;
  storage.contacts.replaceSource('demo', demo?.people ?? []);
  peopleChanged(base);
  if (demo === undefined) {
    storage.history.forgetLine(LineId.parse('demo'));
    storage.messages.forgetLine(LineId.parse('demo'));
    storage.followUps.forgetLine(LineId.parse('demo'));
    storage.recordings.sweep();
  }
  publisher.update({ demo: demo === undefined ? undefined : demoView(base) });
  keeper.setMode(mode);
  keeper.historyChanged();
}
