import type { LineId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import { AttachedLines } from './attached-lines.ts';
import { CallCommands } from './call-commands.ts';
import { CallFanOut } from './call-fan-out.ts';
import { CallIntents } from './call-intents.ts';
import { CallKnowledge } from './call-knowledge.ts';
import { CallLinger } from './call-linger.ts';
import { CallProgress, type CallProgressOptions } from './call-progress.ts';
import { CallRegistry } from './call-registry.ts';
import type { CallServiceOptions } from './call-service-options.ts';
import { ConferenceService } from './conference/conference-service.ts';
import { microphoneFound } from './microphone-found.ts';
import { OneConversation } from './one-conversation.ts';
import { OutgoingCalls } from './outgoing-calls.ts';
import { PbxFeatures } from './pbx-features.ts';
import type { TrackedCall } from './tracked-call.ts';
import { ReferralService } from './transfer/referral-service.ts';
import { TransferService } from './transfer/transfer-service.ts';

/** What the call service is made of; every part knows one thing about calls. */
export interface CallParts {
  readonly fanOut: CallFanOut;
  readonly registry: CallRegistry;
  readonly intents: CallIntents;
  readonly linger: CallLinger;
  readonly knowledge: CallKnowledge;
  readonly progress: CallProgress;
  readonly commands: CallCommands;
  readonly lines: AttachedLines;
  readonly outgoing: OutgoingCalls;
  readonly transfers: TransferService;
  readonly conferences: ConferenceService;
  readonly features: PbxFeatures;
  readonly referrals: ReferralService;
  /** Tells of the microphone what an order to talk showed of it. */
  readonly heardOf: (outcome: Result<void, CallProblem>) => Result<void, CallProblem>;
}

/** Puts the parts together. Transfers, conferences and the rule of one conversation observe calls before all others. */
export function callParts(options: CallServiceOptions): CallParts {
  const { clock, timer, ids, logger, onMark, onSample, onMicrophone, canOpenRecord = hasMatches } = options;
  const { recorder } = options;
  const canRecordHere = (): boolean => recorder?.isOn === true;
  const fanOut = new CallFanOut({ logger });
  const registry = new CallRegistry({ clock, observer: fanOut, canOpenRecord, canRecordHere });
  const intents = new CallIntents({ registry, timer });
  const linger = new CallLinger({ registry, timer });
  const knowledge = new CallKnowledge({ registry, linger });
  const heardOf = (outcome: Result<void, CallProblem>): Result<void, CallProblem> => {
    const found = microphoneFound(outcome);
    if (found !== undefined) onMicrophone?.(found);
    return outcome;
  };
  const onTransfer: CallProgressOptions['onTransfer'] = (id, step) => transfers.onStep(id, step);
  const heard = { onMark, onSample, onTransfer };
  const progress = new CallProgress({ registry, intents, linger, clock, logger, ...heard });
  const lines = new AttachedLines({
    outgoing: options.outgoing ?? (() => undefined),
    onEvent: (event, { line, connector }) => {
      if (event.type === 'incoming' && options.screen?.(event, line, connector) === true) return;
      progress.onEvent(event, line, connector.capabilities);
    },
  });
  const lineOf = (id: LineId) => lines.get(id)?.line;
  const { onDigits } = options;
  const connector = (id: LineId) => lines.get(id)?.connector;
  const commands = new CallCommands({ registry, intents, connector, onDigits });
  const outgoing = new OutgoingCalls({ registry, commands, progress, lines, ids, clock, heardOf });
  const transfers: TransferService = new TransferService({
    registry,
    commands,
    timer,
    countryOf: ({ call }) => lineOf(call.lineId)?.country ?? '',
    dial: (target, choice) => outgoing.dial(target, choice),
  });
  const conferences = new ConferenceService({
    registry,
    commands,
    transfers,
    ids,
    logger,
    mix: options.mix ?? (() => Promise.reject(new Error('nothing here mixes'))),
    roomOf: ({ call }) => lineOf(call.lineId)?.profile?.codes.conference ?? '',
    dialRoom: (number, { call }) => outgoing.dial({ number }, { lineId: call.lineId }),
  });
  const features = new PbxFeatures({ commands, registry, transfers, lines, outgoing, recorder });
  const one = new OneConversation({ registry, commands, logger });
  for (const observer of [transfers, conferences, one]) fanOut.add(observer);
  const state = { fanOut, registry, intents, linger, knowledge, progress, heardOf };
  const referrals = new ReferralService({ registry, commands, outgoing });
  return { ...state, commands, lines, outgoing, transfers, conferences, features, referrals };
}

function hasMatches({ lookup }: TrackedCall): boolean {
  return lookup.matches.length > 0;
}
