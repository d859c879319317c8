import { join } from 'node:path';

import { writeNumberFile } from '#adapters/privacy/write-number-file.ts';
import { HistoryRetention } from '#core/privacy/history-retention.ts';
import { NumberFile } from '#core/privacy/number-file.ts';
import { chooseFolder } from '#platform/choose-folder.ts';
import { bookName } from '#shared/domain/book-name.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { PrivacyProblem } from '#shared/ipc/problems.ts';

import type { AppParts } from './app-parts.ts';
import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';
import { privacyHandlers } from './ipc/privacy-handlers.ts';

/** Deletes what is older than the settings allow, for as long as the app runs. */
export function composeRetention(
  { storage, clock, timer, log }: Base,
  { keeper }: Pick<Phone, 'keeper'>,
): () => void {
  const retention = new HistoryRetention({
    history: storage.history,
    settings: () => storage.settings.current.privacy,
    clock,
    timer,
    logger: log.child({ part: 'privacy' }),
    onRemoved: () => keeper.historyChanged(),
  });
  return () => retention.dispose();
}

/** Commands about what is known of one number, and about deleting what is kept. */
export function composePrivacy(parts: AppParts) {
  const { base, phone, crms, followUps } = parts;
  const { storage, clock } = base;
  const { history, recordings, messages, contacts, outbox } = storage;
  const file = new NumberFile({
    history,
    recordings,
    messages,
    followUps: storage.followUps,
    contacts,
    outbox,
    country: phone.country,
    nameOf: (account) => crms.nameOf(account),
    bookOf: (source) => {
      const book = storage.settings.current.addressBooks.books.find(({ id }) => id === source);
      return book && bookName(book);
    },
  });
  return privacyHandlers({
    file,
    exportTo: (number) => exportTo(parts, file, number),
    deleteNow: (what) => {
      const now = clock.now() + 1;
      if (what === 'history') history.removeBefore(now);
      else if (what === 'notes') history.clearNotesBefore(now);
      else recordings.removeBefore(now);
    },
    onErased: () => {
      recordings.sweep();
      phone.keeper.historyChanged();
      parts.lineServices.peopleChanged();
      followUps.service.start();
      crms.outbox.resume();
    },
  });
}

async function exportTo(
  { base, windows }: AppParts,
  file: NumberFile,
  text: string,
): Promise<Result<void, PrivacyProblem>> {
  const { storage, translator, clock, log, tasks } = base;
  const found = file.facts(text);
  if (!found.ok) return found;
  const folder = await chooseFolder(windows.panel.window, translator.translate('privacy.exportFolder'));
  if (folder === undefined) return fail('cancelled');
  const { number, calls } = found.value;
  const digits = (number.e164 ?? number.raw).replace(/\D/g, '');
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  const paths = calls.flatMap(({ call }) => storage.recordings.pathOf(call.id) ?? []);
  const task = tasks.start('number-export');
  try {
    await writeNumberFile(join(folder, `Hookswitch ${digits} ${day}`), found.value, paths, task);
    return ok();
  } catch (error) {
    if (task.signal.aborted) return fail('cancelled');
    log.warn('privacy.not-exported', { error: String(error) });
    return fail('file-unwritable');
  } finally {
    task.end();
  }
}
