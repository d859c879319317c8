import { z } from 'zod';

import type { Result } from '../result.ts';
import { LineId, type CallId } from '../domain/ids.ts';
import type { LineSaved } from '../domain/line-saving.ts';
import { localApiInputs } from '../domain/local-api.ts';
import type { ManagedSettings } from '../domain/managed-settings.ts';
import { MESSAGE_TEXT_MAX } from '../domain/message-limits.ts';
import type { MessageProblem, TextMessage } from '../domain/message.ts';
import type { ReachProblem } from '../domain/reachability.ts';
import type { Settings } from '../domain/settings.ts';
import { DemoScenario, type Snapshot } from '../domain/snapshot.ts';
import type { IceReport } from '../domain/relay.ts';
import { RingTone } from '../domain/ring.ts';
import type { SoundLevels } from '../domain/sound.ts';
import { agentInputs } from './agent-inputs.ts';
import { bookInputs } from './book-inputs.ts';
import type { BookOutputs } from './book-outputs.ts';
import { callInputs } from './call-inputs.ts';
import { diagnosticsInputs } from './diagnostics-inputs.ts';
import type { DiagnosticsOutputs } from './diagnostics-outputs.ts';
import { crmInputs } from './crm-inputs.ts';
import { personInputs } from './person-inputs.ts';
import type { PersonOutputs } from './person-outputs.ts';
import { popInputs } from './pop-inputs.ts';
import type { PopOutputs } from './pop-outputs.ts';
import type { CrmOutputs } from './crm-outputs.ts';
import type { CallOutputs } from './call-outputs.ts';
import type { PresenceUpdate } from '../domain/presence.ts';
import { historyInputs } from './history-inputs.ts';
import type { HistoryOutputs } from './history-outputs.ts';
import { followUpInputs } from './follow-up-inputs.ts';
import type { FollowUpOutputs } from './follow-up-outputs.ts';
import { recordInputs } from './record-inputs.ts';
import type { RecordOutputs } from './record-outputs.ts';
import { peopleInputs } from './people-inputs.ts';
import type { PeopleOutputs } from './people-outputs.ts';
import { privacyInputs } from './privacy-inputs.ts';
import type { PrivacyOutputs } from './privacy-outputs.ts';
import { recordingInputs } from './recording-inputs.ts';
import type { RecordingOutputs } from './recording-outputs.ts';
import { settingsInputs } from './settings-inputs.ts';
import { setupInputs } from './setup-inputs.ts';
import type { TaskView } from './task.ts';
import { windowInputs } from './window-inputs.ts';
import type { Command, Push } from './channels.ts';
import type { Navigation } from './navigation.ts';
import type {
  AgentProblem,
  ApiProblem,
  CallProblem,
  CommonProblem,
  SetupProblem,
  SoundProblem,
  VoiceProblem,
} from './problems.ts';

const nothing = z.undefined();

/** What comes in with each command; checked by the router before any handler runs. */
export const commandInputs = {
  'state:get': nothing,
  ...callInputs,
  ...historyInputs,
  ...personInputs,
  ...recordingInputs,
  'presence:get': nothing,
  'voicemail:dial': z.strictObject({ lineId: LineId }),
  'message:list': z.strictObject({ limit: z.number().int().min(1).max(200) }),
  'message:send': z.strictObject({
    lineId: LineId,
    number: z.string().trim().min(1).max(64),
    text: z.string().trim().min(1).max(MESSAGE_TEXT_MAX),
  }),
  'message:retry': z.strictObject({ id: z.uuid() }),
  'message:read': z.strictObject({ id: z.uuid() }),
  ...peopleInputs,
  ...bookInputs,
  ...crmInputs,
  ...followUpInputs,
  ...privacyInputs,
  ...popInputs,
  ...recordInputs,
  ...diagnosticsInputs,
  ...setupInputs,
  'demo:play': z.strictObject({ scenario: DemoScenario }),
  /** Every line when none is named. */
  'reach:try-now': z.strictObject({ lineId: LineId.optional() }),
  'sound:monitor': z.strictObject({ on: z.boolean() }),
  'sound:test-ring': z.strictObject({ tone: RingTone.optional() }),
  'sound:test-voice': nothing,
  'sound:echo-record': nothing,
  'sound:echo-play': nothing,
  ...settingsInputs,
  ...agentInputs,
  ...localApiInputs,
  'notice:dismiss': z.strictObject({ id: z.string().max(100) }),
  ...windowInputs,
  'mark:painted': z.strictObject({
    surface: z.enum(['popup', 'panel', 'match', 'history']),
    id: z.string().max(100),
    at: z.number(),
  }),
} as const satisfies Record<Command, z.ZodType>;

/** Passed means: the server accepted the account. The steps say how far the test came. */
export interface LineTestReport {
  readonly outcome: 'passed' | ReachProblem;
  readonly detail?: string;
  readonly tookMs: number;
}

/** What comes back, besides the problems common to all. */
export interface CommandOutputs
  extends
    BookOutputs,
    CallOutputs,
    CrmOutputs,
    DiagnosticsOutputs,
    FollowUpOutputs,
    HistoryOutputs,
    PeopleOutputs,
    PersonOutputs,
    PopOutputs,
    PrivacyOutputs,
    RecordingOutputs,
    RecordOutputs {
  'state:get': Result<Snapshot, never>;
  'presence:get': Result<PresenceUpdate, never>;
  'voicemail:dial': Result<{ readonly id: CallId }, CallProblem>;
  'message:list': Result<readonly TextMessage[], never>;
  'message:send': Result<{ readonly id: string }, MessageProblem>;
  'message:retry': Result<void, 'no-such-message'>;
  'message:read': Result<void, never>;
  'setup:try-demo': Result<void, SetupProblem>;
  'setup:leave-demo': Result<void, never>;
  'setup:test-line': Result<LineTestReport, never>;
  'setup:save-line': Result<LineSaved, SetupProblem>;
  'setup:apply-line': Result<void, SetupProblem>;
  'setup:remove-line': Result<void, SetupProblem>;
  'setup:order-lines': Result<void, SetupProblem>;
  'setup:sign-out': Result<void, never>;
  'demo:play': Result<void, 'not-in-demo' | 'busy'>;
  'reach:try-now': Result<void, never>;
  /** Levels are pushed for ten seconds, or until it is switched off. */
  'sound:monitor': Result<void, SoundProblem>;
  'sound:test-ring': Result<void, never>;
  /** Says what it will sound like when somebody calls. */
  'sound:test-voice': Result<void, VoiceProblem>;
  'sound:echo-record': Result<void, SoundProblem>;
  'sound:echo-play': Result<void, SoundProblem>;
  /** For the calls to come. */
  'sound:relay-save': Result<void, SetupProblem>;
  'sound:relay-test': Result<IceReport, SoundProblem>;
  'settings:get': Result<Settings, never>;
  'settings:update': Result<Settings, SetupProblem>;
  /** Nothing where no administrator holds anything. */
  'settings:managed': Result<ManagedSettings | undefined, never>;
  'agent:set-state': Result<void, AgentProblem>;
  'agent:wrap-up-extend': Result<void, never>;
  'agent:wrap-up-done': Result<void, never>;
  'agent:call-centre': Result<void, SetupProblem>;
  'agent:retry': Result<void, never>;
  'agent:leave-it': Result<void, never>;
  'agent:do-not-disturb': Result<void, SetupProblem>;
  'agent:forward': Result<void, CallProblem | SetupProblem>;
  'agent:cancel-auto-answer': Result<void, CallProblem>;
  'api:configure': Result<void, SetupProblem>;
  'api:add-client': Result<{ readonly token: string }, SetupProblem | ApiProblem>;
  'api:change-client': Result<void, SetupProblem | ApiProblem>;
  'api:revoke-client': Result<void, SetupProblem>;
  'api:answer-pairing': Result<void, never>;
  'offer:confirm': Result<void, CallProblem>;
  'offer:cancel': Result<void, never>;
  'hotkeys:test': Result<void, never>;
  'notice:dismiss': Result<void, never>;
  'window:popup-fit': Result<void, never>;
  'window:popup-home': Result<void, never>;
  'window:show-panel': Result<void, never>;
  'window:compact': Result<void, SetupProblem>;
  'window:strip-fit': Result<void, never>;
  'window:texts-in-view': Result<void, never>;
  'mark:painted': Result<void, never>;
}

export type CommandInput<C extends Command> = z.input<(typeof commandInputs)[C]>;
export type CommandPayload<C extends Command> = z.output<(typeof commandInputs)[C]>;
export type CommandOutput<C extends Command> = CommandOutputs[C];
export type CommandReply<C extends Command> = CommandOutputs[C] | Result<never, CommonProblem>;

export interface PushPayloads {
  'push:snapshot': Snapshot;
  'push:navigate': Navigation;
  'push:sound-levels': SoundLevels;
  'push:presence': PresenceUpdate;
  'push:tasks': readonly TaskView[];
}
export type PushPayload<P extends Push> = PushPayloads[P];
