import type { MessageKey } from '../../../i18n/message-key.ts';
import type { SettingsPage } from '../settings-place.tsx';

/** One thing that can be set: how the page names it, and where it stands in the settings (for what is managed). */
export interface SettingEntry {
  readonly label: MessageKey;
  readonly path?: string;
}

const at = (label: MessageKey, path?: string): SettingEntry =>
  path === undefined ? { label } : { label, path };

/**
 * Every single setting by its page, so that the search finds it and a policy can name it. What is here stands on the page
 * under that very text; a test opens each.
 */
export const SETTING_INDEX: Readonly<Record<SettingsPage, readonly SettingEntry[]>> = {
  line: [],
  watched: [at('settings.watched.colleagues', 'presence.colleagues'), at('settings.watched.title')],
  agent: [
    at('settings.agent.callCentre', 'agent.callCentre'),
    at('settings.agent.reasons', 'agent.reasons'),
    at('settings.agent.wrapUp', 'agent.wrapUp.seconds'),
    at('settings.agent.wrapUpAlways', 'agent.wrapUp.always'),
    at('settings.agent.wrapUpCalls', 'agent.wrapUp.calls'),
    at('settings.agent.doNotDisturb', 'agent.doNotDisturb'),
    at('settings.agent.forward', 'agent.forward.when'),
    at('settings.agent.autoAnswer', 'agent.autoAnswer.allow'),
  ],
  results: [
    at('settings.results.list', 'dispositions.choices'),
    at('settings.results.required', 'dispositions.required'),
  ],
  sound: [
    at('settings.sound.ring', 'ring.enabled'),
    at('settings.sound.volume', 'ring.volume'),
    at('settings.sound.ringOn', 'sound.ringOn'),
    at('settings.sound.microphone', 'sound.microphone'),
    at('settings.sound.speaker', 'sound.speaker'),
    at('settings.sound.noiseSuppression', 'sound.voice.noiseSuppression'),
    at('settings.sound.echoCancellation', 'sound.voice.echoCancellation'),
    at('settings.sound.automaticGain', 'sound.voice.automaticGain'),
    at('settings.sound.echoTitle'),
    at('settings.headset.use', 'headset'),
    at('settings.sound.relayServers'),
  ],
  ring: [
    at('settings.ring.tone', 'ring.tone'),
    at('settings.ring.spoken', 'ring.spoken'),
    at('settings.ring.rules', 'ring.rules'),
    at('settings.looks.title', 'callLooks'),
  ],
  hotkeys: [
    at('settings.hotkeys.answer', 'hotkeys.answer'),
    at('settings.hotkeys.hang-up', 'hotkeys.hang-up'),
    at('settings.hotkeys.hold', 'hotkeys.hold'),
    at('settings.hotkeys.mute', 'hotkeys.mute'),
    at('settings.hotkeys.dial-selection', 'hotkeys.dial-selection'),
    at('settings.hotkeys.show-panel', 'hotkeys.show-panel'),
    at('settings.hotkeys.redial', 'hotkeys.redial'),
    at('settings.hotkeys.agent-ready', 'hotkeys.agent-ready'),
    at('settings.hotkeys.search', 'hotkeys.search'),
    at('settings.hotkeys.compact', 'hotkeys.compact'),
    at('settings.hotkeys.record', 'hotkeys.record'),
  ],
  crm: [at('crm.undo', 'crm.undoSeconds')],
  books: [],
  recording: [
    at('settings.recording.local', 'recording.local'),
    at('settings.recording.consent', 'recording.consent'),
    at('settings.recording.keepDays', 'recording.keepDays'),
  ],
  records: [
    at('settings.records.contactUrl', 'pop.contactUrl'),
    at('settings.records.companyUrl', 'pop.companyUrl'),
    at('settings.records.unknownUrl', 'pop.unknownUrl'),
    at('settings.records.severalUrl', 'pop.severalUrl'),
    at('settings.records.hosts', 'pop.allowedHosts'),
  ],
  pops: [
    at('popRules.timing.wait', 'popRules.set.waitMs'),
    at('popRules.timing.late', 'popRules.set.late'),
    at('popRules.timing.repeat', 'popRules.set.repeatSeconds'),
    at('popRules.timing.card', 'popRules.set.leaveToCrmCard'),
  ],
  dialling: [
    at('settings.dialling.links', 'dialPolicy.links'),
    at('settings.dialling.orders', 'dialPolicy.orders'),
    at('settings.dialling.abroad', 'dialPolicy.abroad'),
    at('settings.dialling.newCountries', 'dialPolicy.newCountries'),
    at('settings.dialling.ask', 'dialPolicy.ask'),
    at('settings.dialling.allow', 'dialPolicy.allow'),
  ],
  api: [
    at('settings.api.enabled', 'localApi.enabled'),
    at('settings.api.port', 'localApi.port'),
    at('settings.api.mayAsk', 'localApi.mayAsk'),
  ],
  events: [at('settings.events.hosts', 'eventRules.hosts')],
  privacy: [
    at('settings.privacy.mask', 'privacy.maskNumbers'),
    at('settings.privacy.noLog', 'privacy.noLog'),
    at('settings.privacy.historyDays', 'privacy.historyDays'),
    at('settings.privacy.notesDays', 'privacy.notesDays'),
  ],
  appearance: [
    at('settings.appearance.theme', 'theme'),
    at('settings.appearance.contrast', 'contrast'),
    at('settings.appearance.onTop', 'panel.onTop'),
    at('settings.appearance.popup', 'popupCorner'),
    at('settings.appearance.language', 'language'),
    at('settings.appearance.texts', 'textNotices'),
    at('settings.appearance.login', 'launchAtLogin'),
  ],
  diagnostics: [
    at('diagnostics.day.title'),
    at('diagnostics.sockets.title'),
    at('diagnostics.calls.title'),
    at('diagnostics.networks.title'),
    at('diagnostics.log.start'),
    at('diagnostics.bundle.title'),
  ],
  updates: [],
};
