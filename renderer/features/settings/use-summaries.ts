import { bookName } from '#shared/domain/book-name.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import { readServerAddress } from '#shared/domain/server-address.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { withCommas } from '../../i18n/with-commas.ts';
import { watchedOf } from '../watched/watched-lists.ts';
import type { SettingsPage } from './settings-place.tsx';

/** One line per subject on what is set now. */
export function useSummaries(settings: Settings): Readonly<Record<SettingsPage, string>> {
  const { t } = useTexts();
  const dates = useDates();
  const hotkeys = useSnapshot((snapshot) => snapshot.hotkeys);
  const failed = useSnapshot((snapshot) => snapshot.crm.failed);
  const { mode, lines, ring, agent, crm, pop, dialPolicy, localApi, theme, language } = settings;
  const taken = hotkeys.filter((key) => key.state === 'taken' || key.state === 'invalid').length;
  const anyKey = hotkeys.some((key) => key.state === 'active');
  const [line] = lines;
  const server = line === undefined ? undefined : readServerAddress(line.server)?.host;
  const phone =
    line === undefined
      ? t('settings.summary.noLine')
      : lines.length > 1
        ? dates.list(lines.map(({ label }) => label))
        : t('parts.comma', { some: line.user, next: server ?? line.server });
  const keys = anyKey ? t('settings.summary.hotkeysFine') : t('settings.summary.hotkeysOff');
  return {
    line: mode === 'demo' ? t('settings.summary.demo') : phone,
    sound: ring.enabled
      ? t('settings.summary.ring', { percent: dates.percent(ring.volume) })
      : t('settings.summary.silent'),
    hotkeys: taken > 0 ? t('settings.summary.hotkeysTaken', { count: taken }) : keys,
    watched: watchedText(settings, t),
    agent: agent.callCentre
      ? t('settings.summary.callCentre', { seconds: agent.wrapUp.seconds })
      : t('settings.summary.noCallCentre'),
    results: resultWords(settings, t),
    ring: t('settings.summary.ringRules', {
      tone: t(`settings.ring.tones.${ring.tone}`),
      count: ring.rules.length,
    }),
    books: bookSummary(settings, t),
    crm: crmSummary(crm.accounts.map(crmName), failed, t),
    recording: recordingWords(settings, t),
    records:
      pop.allowedHosts.length === 0
        ? t('settings.summary.recordsNoHost')
        : t('settings.summary.records', { count: pop.allowedHosts.length }),
    pops: ruleWords(settings, t),
    dialling: linkWords(dialPolicy, t),
    api: programWords(localApi, t),
    events: eventWords(settings, t),
    privacy: privacyWords(settings, t),
    diagnostics: t('settings.summary.diagnostics'),
    updates: versionWords(t),
    appearance: withCommas(
      [
        ...new Set([
          t(`settings.appearance.themeChoice.${theme}`),
          t(`settings.appearance.languageChoice.${language}`),
        ]),
      ],
      t,
    ),
  };
}

function versionWords(t: Translate): string {
  return t('settings.summary.updates', { version: import.meta.env.APP_VERSION ?? '–' });
}

/** Until rules are saved, the moment of the settings before stands for two or three of them. */
function ruleWords({ pop, popRules }: Settings, t: Translate): string {
  const before = pop.moment === 'by-hand' ? 0 : pop.unknownUrl === '' ? 2 : 3;
  const count = popRules.set?.rules.filter(({ on }) => on).length ?? before;
  return count === 0 ? t('popRules.summaryNone') : t('popRules.summary', { count });
}

function linkWords({ links, linkSeconds }: Settings['dialPolicy'], t: Translate): string {
  return links === 'offer'
    ? t('settings.summary.linksOffer')
    : t('settings.summary.linksUndo', { seconds: linkSeconds });
}

function programWords({ enabled, clients }: Settings['localApi'], t: Translate): string {
  return enabled ? t('settings.summary.apiOn', { count: clients.length }) : t('settings.summary.apiOff');
}

function bookSummary({ addressBooks: { books } }: Settings, t: Translate): string {
  return books.length === 0 ? t('settings.summary.booksNone') : withCommas(books.map(bookName), t);
}

function crmSummary(names: readonly string[], failed: number, t: Translate): string {
  if (failed > 0) return t('settings.summary.crmFailed', { count: failed });
  return names.length === 0 ? t('settings.summary.crmNone') : withCommas(names, t);
}

function recordingWords({ recording: { local, keepDays } }: Settings, t: Translate): string {
  if (!local) return t('settings.summary.recordsNot');
  return keepDays === 0
    ? t('settings.summary.recordsForGood')
    : t('settings.summary.recordsHere', { count: keepDays });
}

function watchedText({ presence, lines }: Settings, t: Translate): string {
  const count = watchedOf(presence, lines).length;
  if (count > 0) return t('settings.summary.watched', { count });
  return t(presence.colleagues ? 'settings.summary.watchedBook' : 'settings.summary.watchedNone');
}

function eventWords({ eventRules }: Settings, t: Translate): string {
  const count = eventRules.rules.filter(({ enabled }) => enabled).length;
  return count === 0 ? t('settings.summary.eventsNone') : t('settings.summary.events', { count });
}

function privacyWords({ privacy: { historyDays, maskNumbers } }: Settings, t: Translate): string {
  const kept =
    historyDays === 0
      ? t('settings.summary.keptAll')
      : t('settings.summary.keptDays', { count: historyDays });
  return maskNumbers ? dotted([t('settings.summary.masked'), kept], t) : kept;
}

function resultWords({ dispositions: { choices } }: Settings, t: Translate): string {
  return choices.length === 0
    ? t('settings.summary.resultsNone')
    : t('settings.summary.results', { count: choices.length });
}
