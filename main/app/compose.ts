import { join } from 'node:path';

import { app, ipcMain } from 'electron';

import { readImportFile } from '#adapters/imports/read-import-file.ts';
import { openSecrets } from '#adapters/secrets/open-secrets.ts';
import { PeopleImport } from '#core/people/people-import.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { watchWorld } from '#core/session/world-watch.ts';
import { chooseFile } from '#platform/choose-file.ts';
import { electronDesktop } from '#platform/electron-desktop.ts';
import { ElectronPower } from '#platform/electron-power.ts';
import { attention } from '#platform/attention.ts';
import { showAttention } from '#platform/attention-badge.ts';
import { TrayIcon } from '#platform/tray-icon.ts';
import type { PanelPlace } from '#shared/ipc/contract.ts';

import type { AppPaths } from './app-paths.ts';
import { AppWindows } from './app-windows.ts';
import { applySettings } from './apply-settings.ts';
import { composeCallEffects, type CallEffects } from './call-effects.ts';
import { composeBase, type Base } from './compose-base.ts';
import { composeCrm, type Crms } from './compose-crm.ts';
import { composeDialing, type Dialing } from './compose-dialing.ts';
import { composeEvents } from './compose-events.ts';
import { composeKeys, type Keys } from './compose-keys.ts';
import { composeLineServices, type LineServicesHost } from './compose-line-services.ts';
import { composePhone, type Phone } from './compose-phone.ts';
import { composeRecords, type Records } from './compose-records.ts';
import { noteSurface } from './note-surface.ts';
import { agentHandlers } from './ipc/agent-handlers.ts';
import { composeSound, type Sound } from './compose-sound.ts';
import { callHandlers } from './ipc/call-handlers.ts';
import { crmHandlers } from './ipc/crm-handlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { registerCommands } from './ipc/ipc-router.ts';
import { lineServiceHandlers } from './ipc/line-service-handlers.ts';
import { pageHandlers } from './ipc/page-handlers.ts';
import { pushTo } from './ipc/page-push.ts';
import { peopleHandlers } from './ipc/people-handlers.ts';
import { setupHandlers } from './ipc/setup-handlers.ts';
import { composeTextNotifications } from './compose-text-notifications.ts';
import type { LinkTarget } from './incoming-links.ts';
import { historyChanged, pastCallHandlers } from './past-call-handlers.ts';
import { linkTarget } from './link-target.ts';
import { runCallAction } from './run-call-action.ts';
import { trayAgentCommands } from './tray-agent-commands.ts';

/** The app while it runs. */
export interface RunningApp {
  readonly links: LinkTarget;
  dispose(): Promise<void>;
}

/** Puts the whole app together and starts it. Everything that lives as long as the app is made from here. */
export async function compose(paths: AppPaths, log: Logger, startHidden: boolean): Promise<RunningApp> {
  const base = composeBase(paths, log);
  const secrets = await openSecrets(log);
  electronDesktop.useTheme(base.storage.settings.current.theme);
  const windows = new AppWindows(paths, startHidden, log.child({ part: 'windows' }));
  const showPanel = (place: PanelPlace) => windows.showPanel(place);
  const crms = composeCrm(base, secrets);
  const records = composeRecords(base, crms.adapters);
  const lineServices = composeLineServices(base, (update) =>
    pushTo(windows.panel.window, 'push:presence', update),
  );
  const phone = composePhone(base, secrets, records.canOpenRecord, lineServices);
  const effects = composeCallEffects(base, { ...phone, lineServices }, { ...records, ...crms }, showPanel);
  const sound = composeSound(base, phone, {
    ringer: effects.ringer,
    secrets,
    showLevels: (levels) => windows.showLevels(levels),
  });
  const dialing = composeDialing(base, phone, windows);
  const byKey = { agent: phone.agent, calls: effects.timeline.acting(phone.calls, 'hotkey') };
  const keys = composeKeys(base, byKey, dialing, () => showPanel('calls'));
  const parts = { base, phone, records, crms, lineServices, effects, sound, windows, dialing, keys };
  const stopCommands = registerCommands(
    ipcMain,
    commandHandlers(parts, secrets),
    log.child({ part: 'ipc' }),
    noteSurface(effects.timeline.timelines),
  );
  const stopSurfaces = composeSurfaces(parts);
  const stopWatching = watchTheWorld(parts);
  const stopEvents = composeEvents(base);
  void crms.start(phone.network);
  await phone.session.start();
  return {
    links: linkTarget(base, windows, dialing),
    dispose: async () => {
      stopWatching();
      stopCommands();
      windows.allowClose();
      await phone.dispose();
      lineServices.dispose();
      crms.dispose();
      dialing.dispose();
      effects.dispose();
      sound.dispose();
      stopSurfaces();
      stopEvents();
      base.publisher.dispose();
      base.storage.dispose();
    },
  };
}

function commandHandlers(parts: Parts, secrets: SecretStore): Handlers {
  const { base, phone, lineServices, effects, sound, windows, dialing, keys } = parts;
  const { history, contacts, messages, settings } = base.storage;
  const onHistoryChanged = historyChanged(parts);
  return {
    ...callHandlers({ calls: phone.calls, pop: effects.pop, history, onHistoryChanged }),
    ...pastCallHandlers(parts),
    ...peopleHandlers(contacts, composeImports(base, windows), () => lineServices.refresh()),
    ...lineServiceHandlers({ host: lineServices, store: messages, calls: phone.calls }),
    ...crmHandlers({ ...parts.crms, settings, notices: base.notices }),
    ...setupHandlers(setupParts(base, phone, secrets)),
    ...agentHandlers({ agent: phone.agent, settings, offers: dialing.offers, hotkeys: keys.hotkeys }),
    ...sound.handlers,
    ...pageHandlers(base.publisher, windows, base.marks),
  };
}

function setupParts({ storage, notices }: Base, { session, testLine }: Phone, secrets: SecretStore) {
  return { session, settings: storage.settings, secrets, notices, testLine };
}

interface Parts {
  readonly base: Base;
  readonly phone: Phone;
  readonly records: Records;
  readonly crms: Crms;
  readonly lineServices: LineServicesHost;
  readonly effects: CallEffects;
  readonly sound: Sound;
  readonly windows: AppWindows;
  readonly dialing: Dialing;
  readonly keys: Keys;
}

/** Windows, tray and hotkeys follow the snapshot. */
function composeSurfaces({ base, phone, effects, windows, keys, lineServices }: Parts): () => void {
  const { publisher, translator } = base;
  const { hotkeys } = keys;
  const tray = new TrayIcon({
    iconFolder: base.paths.icons,
    translate: translator.translate,
    commands: {
      act: (call, action) =>
        void runCallAction(effects.timeline.acting(phone.calls, 'tray'), call.id, action),
      ...trayAgentCommands(base, phone.agent),
      showPanel: () => windows.showPanel('calls'),
      showHistory: () => windows.showPanel('history'),
      showTexts: () => windows.navigate({ place: 'history', message: '' }),
      listen: (lineId) => void lineServices.listen(phone.calls, lineId),
      quit: () => app.quit(),
    },
  });
  publisher.onSnapshot((snapshot) => {
    windows.show(snapshot);
    if (windows.popup.window.isVisible()) effects.timeline.timelines.markRinging('popup-shown');
    tray.update(snapshot);
    const waiting = attention(snapshot, translator.translate);
    showAttention(windows.panel.window, join(base.paths.icons, 'missed.png'), waiting);
  });
  applySettings(base, {
    hotkeys,
    ringing: effects.ringing,
    agent: phone.agent.desk,
    headset: effects.headset,
    desktop: electronDesktop,
    onLanguage: () => tray.update(publisher.current()),
  });
  const stopTexts = composeTextNotifications(base, lineServices, effects.notifier, windows);
  return () => {
    stopTexts();
    keys.dispose();
    tray.dispose();
  };
}

function watchTheWorld({ base, phone, effects, windows }: Parts): () => void {
  const { network, session } = phone;
  const power = new ElectronPower(windows.panel.window);
  const stopMarks = power.on((event) => effects.timeline.power(event));
  const stopWatching = watchWorld({
    power,
    network,
    session,
    quit: () => app.quit(),
    log: base.log.child({ part: 'world' }),
  });
  return () => {
    stopMarks();
    stopWatching();
  };
}

function composeImports(base: Base, windows: AppWindows): PeopleImport {
  return new PeopleImport({
    chooseFile: () => chooseImportFile(base, windows),
    readFile: readImportFile,
    writer: base.storage.contacts,
    ids: base.ids,
    timer: base.timer,
    logger: base.log.child({ part: 'people' }),
  });
}

function chooseImportFile({ translator }: Base, windows: AppWindows): Promise<string | undefined> {
  const { translate } = translator;
  return chooseFile(windows.panel.window, translate('dialog.import'), [
    { name: translate('dialog.files'), extensions: ['csv', 'tsv', 'txt', 'vcf', 'vcard'] },
  ]);
}
