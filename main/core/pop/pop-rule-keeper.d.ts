import { type PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PopRulesView } from '#shared/ipc/pop-outputs.ts';
import { type Result } from '#shared/result.ts';
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
export declare class PopRuleKeeper {
  #private;
  constructor(options: PopRuleKeeperOptions);
  view(): PopRulesView;
  /** A set that changes nothing makes no version. */
  save(set: PopRuleSet): Result<PopRulesView, 'settings-invalid'>;
  /** Brings back the set that was saved then; what holds now becomes a version itself, so that this, too, can be undone. */
  rollBack(at: number): Result<PopRulesView, 'settings-invalid' | 'no-such-version'>;
}
