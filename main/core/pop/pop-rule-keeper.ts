import type { SettingsProblem } from '#shared/ipc/problems.ts';
import {
  POP_VERSIONS_MAX,
  type PopRuleBook,
  type PopRuleSet,
  type PopRuleVersion,
} from '#shared/domain/pop-rules.ts';
import type { PopRulesView } from '#shared/ipc/pop-outputs.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { Clock } from '../ports/clock.ts';
import type { SettingsService } from '../settings/settings-service.ts';

export interface PopRuleKeeperOptions {
  readonly settings: Pick<SettingsService, 'current' | 'update'>;
  /** The rules that hold while none are saved. */
  readonly inUse: () => PopRuleSet;
  readonly clock: Clock;
  /** Who sits at this computer, for the list of versions. */
  readonly who: () => string;
}

/** The screen-pop rules on disk, each save with the set it replaced, so that every one can be brought back. */
export class PopRuleKeeper {
  readonly #options: PopRuleKeeperOptions;

  constructor(options: PopRuleKeeperOptions) {
    this.#options = options;
  }

  view(): PopRulesView {
    const { savedAt, savedBy, past } = this.#book;
    const saved = savedAt === undefined ? {} : { saved: { at: savedAt, by: savedBy ?? '' } };
    return { set: this.#options.inUse(), ...saved, past };
  }

  /** A set that changes nothing makes no version. */
  save(set: PopRuleSet): Result<PopRulesView, SettingsProblem> {
    const before = this.#options.inUse();
    if (JSON.stringify(before) === JSON.stringify(set) && this.#book.set !== undefined)
      return ok(this.view());
    const { savedAt, savedBy, past } = this.#book;
    const version: PopRuleVersion = { at: savedAt ?? 0, by: savedBy ?? '', set: before };
    return this.#keep({
      set,
      savedAt: this.#options.clock.now(),
      savedBy: this.#options.who().slice(0, 100),
      past: [version, ...past].slice(0, POP_VERSIONS_MAX),
    });
  }

  /** Brings back the set that was saved then; what holds now becomes a version itself, so that this, too, can be undone. */
  rollBack(at: number): Result<PopRulesView, SettingsProblem | 'no-such-version'> {
    const version = this.#book.past.find((each) => each.at === at);
    return version === undefined ? fail('no-such-version') : this.save(version.set);
  }

  get #book(): PopRuleBook {
    return this.#options.settings.current.popRules;
  }

  #keep(book: PopRuleBook): Result<PopRulesView, SettingsProblem> {
    const kept = this.#options.settings.update({ popRules: book });
    return kept.ok ? ok(this.view()) : kept;
  }
}
