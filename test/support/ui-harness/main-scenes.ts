/** The main picture of every surface, which is drawn in high contrast and forced colours too: by surface. */
export const MAIN_SCENES = {
  panel: [
    'idle',
    'talking',
    'ringing',
    'on-hold',
    'unreachable',
    'notices',
    'field',
    'agent-menu',
    'agent-refused',
  ],
  calls: [
    'panel-conference',
    'talking-keypad',
    'record-form',
    'link-search',
    'recording-running',
    'agent-offer',
  ],
  popup: ['popup', 'popup-two', 'agent-popup-auto-answer'],
  strip: ['strip-ready', 'strip-talking', 'strip-results'],
  history: [
    'history',
    'history-detail',
    'why-missed',
    'promised',
    'missed-card',
    'promise-due',
    'call-filtered',
  ],
  people: ['people', 'contacts-favourites', 'contacts-person', 'contacts-edit', 'people-empty'],
  wrapUp: ['agent-wrap-up', 'after-call-sending', 'after-call-promise'],
  transfer: ['panel-transfer-picker', 'panel-consultation'],
  chooser: ['several-fit', 'record-double'],
  importing: ['import', 'import-result'],
  rules: ['pop-rules', 'pop-rule-form', 'pop-rehearsal', 'settings-events'],
  recordings: ['recording-past', 'recording-question', 'settings-recording'],
  messages: ['message-list', 'message-card', 'message-reply'],
  tasks: ['call-export', 'call-export-done'],
  dialogs: [
    'demo-asks',
    'call-filter',
    'reach-details',
    'line-poor-details',
    'outside-pairing',
    'recording-delete',
  ],
  start: ['first-start', 'first-steps', 'connect', 'demo'],
  diagnostics: ['diagnostics', 'diagnostics-ladder', 'diagnostics-bundle', 'diagnostics-connection'],
  settings: ['settings', 'settings-search', 'settings-managed', 'settings-appearance', 'settings-updates'],
  linePages: ['lines', 'line-edit', 'line-pbx', 'watched'],
  workPages: ['agent-settings', 'settings-results', 'settings-hotkeys'],
  soundPages: ['settings-sound', 'agent-ring'],
  recordPages: [
    'crm-list',
    'crm-bitrix24',
    'crm-refused-records',
    'books-list',
    'books-ldap',
    'settings-records',
  ],
  outsidePages: ['outside-dialling', 'outside-api', 'settings-privacy'],
} as const satisfies Record<string, readonly string[]>;

const MAIN: ReadonlySet<string> = new Set(Object.values(MAIN_SCENES).flat());

export function isMainScene(name: string): boolean {
  return MAIN.has(name);
}
