import { join } from 'node:path';

import { app, ipcMain } from 'electron';

import { openSecrets } from '#adapters/secrets/open-secrets.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { watchWorld } from '#core/session/world-watch.ts';
import { electronDesktop } from '#platform/electron-desktop.ts';
import { ElectronPower } from '#platform/electron-power.ts';
import { attention } from '#platform/attention.ts';
import { showAttention } from '#platform/attention-badge.ts';
import { TrayIcon } from '#platform/tray-icon.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { PanelPlace } from '#shared/ipc/navigation.ts';

import type { AppParts } from './app-parts.ts';
import type { AppPaths } from './app-paths.ts';
import { AppWindows } from './app-windows.ts';
import { applySettings } from './apply-settings.ts';
import { composeCallEffects } from './call-effects.ts';
import { commandHandlers, programCommands } from './command-handlers.ts';
import { composeBase, type AppLog, type Base } from './compose-base.ts';
import { composeBooks } from './compose-books.ts';
import { composeCrm } from './compose-crm.ts';
import { composeDiagnostics } from './compose-diagnostics.ts';
import { composeDialing } from './compose-dialing.ts';
import { composeEvents } from './compose-events.ts';
import { composeFinder } from './compose-finder.ts';
import { composeFollowUps } from './compose-follow-ups.ts';
import { composeHooks } from './compose-hooks.ts';
import { composeKeys } from './compose-keys.ts';
import { composeLineServices } from './compose-line-services.ts';
import { composeLocalApi, type LocalApi } from './compose-local-api.ts';
import { composeMissed } from './compose-missed.ts';
import { composePhone } from './compose-phone.ts';
import { composeRetention } from './compose-privacy.ts';
import { composeRecords } from './compose-records.ts';
import { maskedReplies, shownNumbers } from './masked-replies.ts';
import { noteSurface } from './note-surface.ts';
import { compactPanel } from './compact-panel.ts';
import { composeSound } from './compose-sound.ts';
import { registerCommands } from './ipc/ipc-router.ts';
import { pushTo } from './ipc/page-push.ts';
import { composeTextNotifications } from './compose-text-notifications.ts';
import type { LinkTarget } from './incoming-links.ts';
import { linkTarget } from './link-target.ts';
import { runCallAction } from './run-call-action.ts';
import { showWhileHeld } from './show-while-held.ts';
import { trayAgentCommands } from './tray-agent-commands.ts';

/** The app while it runs. */
export interface RunningApp {
  readonly links: LinkTarget;
  dispose(): Promise<void>;
}

/** Puts the whole app together and starts it. Everything that lives as long as the app is made from here. */
export async function compose(paths: AppPaths, log: AppLog, startHidden: boolean): Promise<RunningApp> {
  const base = composeBase(paths, log);
  const secrets = await openSecrets(log);
  electronDesktop.useTheme(base.storage.settings.current.theme);
  const windows = composeWindows(base, startHidden);
  const showPanel = (place: PanelPlace) => windows.showPanel(place);
  const crms = composeCrm(base, secrets);
  const records = composeRecords(base, crms.adapters);
  const lineServices = composeLineServices(base, (update) =>
    pushTo(windows.panel.window, 'push:presence', update),
  );
  const books = composeBooks(base, secrets, lineServices.peopleChanged);
  const onRecordingKept = (id: CallId) => crms.log.recordingKept(id);
  const phone = composePhone(base, secrets, { ...records, onRecordingKept }, lineServices);
  const sources = () => [...books.liveSources(), ...crms.sources()];
  const known = { ...records, ...crms, sources };
  const effects = composeCallEffects(base, { ...phone, lineServices }, known, showPanel);
  const sound = composeSound(base, phone, {
    ringer: effects.ringer,
    secrets,
    showLevels: (levels) => windows.showLevels(levels),
  });
  const dialing = composeDialing(base, phone, windows);
  const byKey = { agent: phone.agent, calls: effects.timeline.acting(phone.calls, 'hotkey') };
  const keys = composeKeys(base, byKey, dialing, windows);
  const parts: AppParts = {
    base,
    phone,
    records,
    crms,
    finder: composeFinder(base, crms, phone),
    books,
    lineServices,
    effects,
    sound,
    windows,
    dialing,
    keys,
    followUps: composeFollowUps(base, { phone, effects, crms, windows }),
    missed: composeMissed(base, phone),
    diagnostics: composeDiagnostics(base, windows),
  };
  const { localApi, stopCommands } = serveCommands(parts, secrets);
  const stopSurfaces = composeSurfaces(parts);
  const stopWatching = watchTheWorld(parts);
  const stopEvents = [composeEvents(base), composeHooks(base, parts), composeRetention(base, phone)];
  void startRecords(parts);
  // The line first: being reachable waits for no port of a local program.
  await Promise.all([phone.session.start(), localApi.start()]);
  const ends = { localApi, stops: [stopWatching, stopCommands], surfaces: [stopSurfaces, ...stopEvents] };
  return {
    links: linkTarget(base, windows, dialing, effects.timeline.acting(phone.calls, 'program')),
    dispose: () => disposeAll(parts, ends),
  };
}

/** From here on pages and programs may order something. */
function serveCommands(
  parts: AppParts,
  secrets: SecretStore,
): { readonly localApi: LocalApi; readonly stopCommands: () => void } {
  const { base, effects } = parts;
  const commands = commandHandlers(parts, secrets);
  const localApi = composeLocalApi(parts, programCommands(parts, commands));
  const stopCommands = registerCommands(
    ipcMain,
    maskedReplies(base, { ...commands, ...localApi.handlers }),
    base.log.child({ part: 'ipc' }),
    noteSurface(effects.timeline.timelines),
  );
  return { localApi, stopCommands };
}

/** CRMs first; what stands on them follows. */
async function startRecords(parts: AppParts): Promise<void> {
  const { crms, books, phone, followUps, dialing, windows } = parts;
  books.start(phone.network);
  await crms.start(phone.network);
  followUps.service.start();
  crms.asked.start(phone, dialing, windows);
}

interface Ends {
  readonly localApi: LocalApi;
  /** Nothing comes in any more. */
  readonly stops: readonly (() => void)[];
  readonly surfaces: readonly (() => void)[];
}

function composeWindows({ paths, log, storage: { settings } }: Base, startHidden: boolean): AppWindows {
  return new AppWindows({
    paths,
    startHidden,
    log: log.child({ part: 'windows' }),
    settings: settings.current,
    popupCorner: () => settings.current.popupCorner,
    needRoom: () => void compactPanel(settings, false),
  });
}

/** The way out: first nothing comes in any more, then the calls end truthfully, last what is on disk is closed. */
async function disposeAll(parts: AppParts, { localApi, stops, surfaces }: Ends): Promise<void> {
  const { base, phone, crms, books, lineServices, effects, sound, windows, dialing } = parts;
  const { followUps, diagnostics, missed } = parts;
  for (const stop of stops) stop();
  await localApi.dispose();
  windows.allowClose();
  await phone.dispose();
  const ending = [diagnostics, followUps, missed, lineServices, crms, books, dialing, effects, sound];
  for (const each of ending) each.dispose();
  for (const stop of surfaces) stop();
  base.tasks.dispose();
  base.publisher.dispose();
  base.storage.dispose();
}

/** Windows, tray and hotkeys follow the snapshot. */
function composeSurfaces({ base, phone, crms, effects, windows, keys, lineServices }: AppParts): () => void {
  const { publisher, translator } = base;
  const { hotkeys } = keys;
  base.taskListeners.add((tasks) => pushTo(windows.panel.window, 'push:tasks', tasks));
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
  publisher.onSnapshot((published) => {
    const snapshot = shownNumbers(base, published);
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
    onLanguage: () => tray.update(shownNumbers(base, publisher.current())),
  });
  const stopShowing = showWhileHeld(base, phone.calls, (id) => crms.isHeld(id));
  const stopTexts = composeTextNotifications(base, lineServices, effects.notifier, windows);
  return () => {
    stopTexts();
    stopShowing();
    keys.dispose();
    tray.dispose();
  };
}

function watchTheWorld({ base, phone, effects, windows, missed }: AppParts): () => void {
  const { network, session } = phone;
  const power = new ElectronPower(windows.panel.window);
  const stopMarks = power.on((event) => {
    effects.timeline.power(event);
    missed.absence.power(event);
  });
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
