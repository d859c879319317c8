import { LANGUAGES } from '#shared/domain/languages.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { PopupPlaceField } from './popup-place-field.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const CONTRASTS = ['system', 'more'] as const;
const ON_TOP = ['never', 'in-calls', 'always'] as const;
const TEXT_NOTICES = ['words', 'sender', 'off'] as const;
const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;

/** Theme, windows, language, what notifications tell, and whether the app starts with the computer. */
export function AppearancePage({ settings, update }: PageProps) {
  const { t } = useTexts();
  return (
    <div className={styles['form']}>
      <ChoiceField
        label={t('settings.appearance.theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, text: t(`settings.appearance.themeChoice.${value}`) }))}
        onChange={(theme) => void update({ theme })}
      />
      <ChoiceField
        label={t('settings.appearance.contrast')}
        value={settings.contrast}
        options={CONTRASTS.map((value) => ({
          value,
          text: t(`settings.appearance.contrastChoice.${value}`),
        }))}
        onChange={(contrast) => void update({ contrast })}
      />
      <ChoiceField
        label={t('settings.appearance.onTop')}
        value={settings.panel.onTop}
        options={ON_TOP.map((value) => ({ value, text: t(`settings.appearance.onTopChoice.${value}`) }))}
        onChange={(onTop) => void update({ panel: { ...settings.panel, onTop } })}
      />
      <PopupPlaceField settings={settings} update={update} />
      <ChoiceField
        label={t('settings.appearance.language')}
        value={settings.language}
        options={LANGUAGE_CHOICES.map((value) => ({
          value,
          text: t(`settings.appearance.languageChoice.${value}`),
        }))}
        onChange={(language) => void update({ language })}
      />
      <ChoiceField
        label={t('settings.appearance.texts')}
        value={settings.textNotices}
        options={TEXT_NOTICES.map((value) => ({
          value,
          text: t(`settings.appearance.textsChoice.${value}`),
        }))}
        onChange={(textNotices) => void update({ textNotices })}
      />
      <Switch
        label={t('settings.appearance.login')}
        checked={settings.launchAtLogin}
        onChange={(launchAtLogin) => void update({ launchAtLogin })}
      />
    </div>
  );
}
