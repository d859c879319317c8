/** Problems that any command can answer; texts in the catalog under `problem.*`. */
export type CommonProblem = 'forbidden' | 'invalid-input' | 'internal' | 'shutting-down';

export type CallProblem =
  | 'no-such-call'
  | 'not-allowed-now'
  | 'not-reachable'
  | 'number-empty'
  | 'number-invalid'
  | 'caller-id-unknown'
  | 'nothing-dialled'
  | 'too-many-calls'
  | 'media-unavailable'
  | 'microphone-denied'
  | 'microphone-missing'
  | 'refused-by-server'
  | 'recording-failed';

export type SoundProblem = 'media-unavailable' | 'microphone-denied' | 'microphone-missing';

/** `no-voice`: the computer has none for the language on screen. */
export type VoiceProblem = 'media-unavailable' | 'no-voice';

export type RecordProblem =
  | 'no-such-match'
  | 'no-template'
  | 'not-https'
  | 'host-not-allowed'
  | 'bad-template'
  | 'browser-failed';

export type RecordingProblem = 'no-such-recording';

/** `not-yours`: this person is written by others · `already-there`: another entry is the same person. */
export type PersonProblem = 'no-such-person' | 'not-yours' | 'number-invalid' | 'already-there';

/** `export-running`: another one has not ended. */
export type ExportProblem = 'cancelled' | 'file-unwritable' | 'export-running';

export type ImportProblem =
  | 'cancelled'
  | 'file-unreadable'
  | 'file-too-large'
  | 'not-text'
  | 'empty-file'
  | 'unknown-format'
  | 'no-name-or-number-column'
  | 'import-expired';

/** `settings-managed`: an administrator holds what the change is about. */
export type SettingsProblem = 'settings-invalid' | 'settings-managed';

export type SetupProblem =
  | SettingsProblem
  | 'too-many-lines'
  | 'no-such-line'
  | 'no-keychain'
  | 'password-needed'
  | 'demo-failed';

export type ApiProblem = 'too-many-clients' | 'no-such-client';

/** `time-not-ahead`: the time of a promise has passed, or is more than a year away. */
export type FollowUpProblem = 'no-such-call' | 'no-such-promise' | 'number-empty' | 'time-not-ahead';

/** `file-unwritable`: the chosen folder does not take the file. */
export type PrivacyProblem = 'number-invalid' | 'cancelled' | 'file-unwritable';

/** Why an event cannot even be sent. */
export type EventTestProblem = 'bad-address' | 'bad-body' | 'not-https' | 'host-not-allowed';

/** Of a support bundle: the agent chose no place or stopped it, or the place does not take it. */
export type BundleProblem = 'cancelled' | 'file-unwritable';

export type AgentProblem = 'no-such-reason';

export type CrmSetupProblem = SettingsProblem;

/** Of the company's address books. `password-needed`: a kept one is not given to another server. */
export type BookSetupProblem = 'settings-invalid' | 'no-such-book' | 'too-many-books' | 'password-needed';

/**
 * - `field-wrong`: a field is missing, or no such thing
 * - `another-crm`: what was filled in opens another CRM than this account's
 */
export type CrmFormProblem = 'field-wrong' | 'another-crm' | 'no-such-account' | 'too-many-crms';

/**
 * - `sign-in-refused`: the agent or the CRM said no
 * - `no-port`: no port of this computer is free for the browser to come back to
 */
export type CrmSignInProblem = 'cancelled' | 'timed-out' | 'browser-failed' | 'sign-in-refused' | 'no-port';

/** Of the file that a definition is handed on as. */
export type CrmFileProblem = 'file-not-written' | 'definition-unreadable';

export type TranscriptProblem = 'no-such-call' | 'call-not-over';

export type CrmWriteProblem = 'no-such-write' | 'not-allowed-now';
