import { app, nativeTheme } from 'electron';

import type { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import type { RingingService } from '#core/notifications/ringing-service.ts';
import type { Settings } from '#shared/domain/settings.ts';

import type { Base } from './compose-base.ts';
import { HIDDEN } from './start-arguments.ts';

export interface SettingsTargets {
  readonly hotkeys: HotkeyService;
  readonly ringing: RingingService;
  readonly onLanguage: () => void;
}

/** Brings settings into effect, at start and whenever they change; nothing needs a restart. */
export function applySettings(base: Base, targets: SettingsTargets): void {
  const { storage, log } = base;
  const apply = (settings: Settings, before: Settings | undefined) => {
    const changed = (key: keyof Settings) => JSON.stringify(settings[key]) !== JSON.stringify(before?.[key]);
    if (changed('hotkeys')) targets.hotkeys.sync(settings.hotkeys);
    if (changed('ring')) targets.ringing.refresh();
    if (changed('theme')) showTheme(base, settings.theme);
    if (changed('language')) speak(base, settings.language, targets.onLanguage);
    if (before !== undefined && changed('launchAtLogin')) launchAtLogin(settings.launchAtLogin);
    log.debug('settings.applied', { mode: settings.mode });
  };
  apply(storage.settings.current, undefined);
  storage.settings.onChange(apply);
}

function showTheme({ publisher }: Base, theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
  publisher.update({ theme });
}

function speak(
  { translator, publisher }: Base,
  language: Settings['language'],
  onLanguage: () => void,
): void {
  translator.use(language, app.getLocale());
  publisher.update({ language: translator.language });
  onLanguage();
}

function launchAtLogin(openAtLogin: boolean): void {
  app.setLoginItemSettings({ openAtLogin, args: [HIDDEN] });
}
