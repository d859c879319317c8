import type { SettingsProblem } from '#shared/ipc/problems.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { ok, type Result } from '#shared/result.ts';

/** Makes the panel a strip, or whole again; remembered like every setting. */
export function compactPanel(
  settings: Pick<SettingsService, 'current' | 'update'>,
  compact: boolean,
): Result<Settings, SettingsProblem> {
  const { panel } = settings.current;
  return panel.compact === compact ? ok(settings.current) : settings.update({ panel: { ...panel, compact } });
}
