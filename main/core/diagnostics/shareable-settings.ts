import { readServerAddress } from '#shared/domain/server-address.ts';
import type { LineSettings, Settings } from '#shared/domain/settings.ts';

/**
 * What of the settings may leave the PC in a support bundle: what is switched how, and servers by their hosts. Names,
 * numbers, users, addresses of pages, templates, keys and certificates stay here; of lists only the length is told.
 */
export function shareableSettings(settings: Settings): object {
  const { agent, crm, dialPolicy, localApi, pop, popRules, presence, privacy, ring, sound } = settings;
  return {
    mode: settings.mode,
    theme: settings.theme,
    language: settings.language,
    launchAtLogin: settings.launchAtLogin,
    textNotices: settings.textNotices,
    headset: settings.headset,
    hotkeys: settings.hotkeys,
    recording: settings.recording,
    lines: settings.lines.map(shareableLine),
    agent: {
      callCentre: agent.callCentre,
      wrapUp: agent.wrapUp,
      doNotDisturb: agent.doNotDisturb,
      autoAnswer: agent.autoAnswer.allow,
      reasons: agent.reasons.length,
    },
    ring: { enabled: ring.enabled, volume: ring.volume, tone: ring.tone, rules: ring.rules.length },
    sound: { ringOn: sound.ringOn, ringDevices: sound.ringDevices.length, voice: sound.voice },
    presence: { colleagues: presence.colleagues },
    crm: crm.accounts.map(({ kind, lookup, log }) => ({ kind, lookup, log })),
    screenPop: {
      moment: pop.moment,
      hosts: pop.allowedHosts.length,
      rules: popRules.set?.rules.length ?? 'none saved',
    },
    results: settings.dispositions.choices.length,
    eventRules: settings.eventRules.rules.length,
    dialling: { links: dialPolicy.links, orders: dialPolicy.orders, abroad: dialPolicy.abroad },
    localApi: { enabled: localApi.enabled, port: localApi.port, clients: localApi.clients.length },
    privacy: {
      maskNumbers: privacy.maskNumbers,
      noLog: privacy.noLog.length,
      historyDays: privacy.historyDays,
      notesDays: privacy.notesDays,
    },
  };
}

function shareableLine({ server, servers, profile, ...line }: LineSettings): object {
  const address = readServerAddress(server);
  return {
    transport: address?.transport,
    host: address?.host,
    moreServers: servers.length,
    unencrypted: line.unencrypted,
    country: line.country,
    ownCertificate: line.caPem !== undefined && line.caPem !== '',
    iceServers: line.iceServers.length,
    relayOnly: line.relayOnly,
    profile: {
      isOnlyPhone: profile.isOnlyPhone,
      selfCheck: profile.selfCheck,
      digits: profile.digits,
      recordByInfo: profile.recordByInfo,
      trustIdentity: profile.trustIdentity,
      codes: Object.entries(profile.codes)
        .filter(([, code]) => code !== '')
        .map(([name]) => name),
      callerIds: profile.callerIds.length,
    },
  };
}
