import type { Notice } from '#shared/domain/snapshot.ts';
import type { IdSource } from '../ports/id-source.ts';

/** How many notices an agent is shown at once; the oldest goes first. */
export const NOTICES_MAX = 8;

export interface NoticeBoardOptions {
  readonly ids: IdSource;
  readonly onChange: (notices: readonly Notice[]) => void;
}

/** Things the agent should know that belong to no call. The same notice twice stands once, as the newest. */
export class NoticeBoard {
  readonly #options: NoticeBoardOptions;
  #notices: readonly Notice[] = [];

  constructor(options: NoticeBoardOptions) {
    this.#options = options;
  }

  add(code: Notice['code'], values: Notice['values'] = {}): void {
    const others = this.#notices.filter((notice) => !isSame(notice, code, values));
    this.#set([...others, { id: this.#options.ids.uuid(), code, values }].slice(-NOTICES_MAX));
  }

  /** Takes a notice down; one that is not there is no error. */
  dismiss(id: string): void {
    this.#keep((notice) => notice.id !== id);
  }

  /** Takes all notices of a kind down that have these values, because their cause is gone. */
  clear(code: Notice['code'], values: Notice['values'] = {}): void {
    this.#keep((notice) => notice.code !== code || !hasValues(notice, values));
  }

  #keep(wanted: (notice: Notice) => boolean): void {
    const kept = this.#notices.filter(wanted);
    if (kept.length !== this.#notices.length) this.#set(kept);
  }

  #set(notices: readonly Notice[]): void {
    this.#notices = notices;
    this.#options.onChange(notices);
  }
}

function hasValues(notice: Notice, values: Notice['values']): boolean {
  return Object.entries(values).every(([key, value]) => notice.values[key] === value);
}

function isSame(notice: Notice, code: Notice['code'], values: Notice['values']): boolean {
  const keys = new Set([...Object.keys(notice.values), ...Object.keys(values)]);
  return notice.code === code && [...keys].every((key) => notice.values[key] === values[key]);
}
