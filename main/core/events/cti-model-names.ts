import type { EventCall } from '#shared/domain/events/event-call.ts';
import { callFeatures, ctiModelCall } from './cti-model-call.ts';
import type { NameTable } from './named-event.ts';

/** The events of Creatio's CtiModel, as its developer documentation lists them. */
export const CTI_MODEL_NAMES = [
  'initialized',
  'disconnected',
  'callStarted',
  'callFinished',
  'commutationStarted',
  'callBusy',
  'hold',
  'unhold',
  'error',
  'lineStateChanged',
  'agentStateChanged',
  'activeCallSnapshot',
  'callSaved',
  'rawMessage',
  'currentCallChanged',
  'callCentreStateChanged',
  'callInfoChanged',
  'dtmfEntered',
  'webRtcStarted',
  'webRtcVideoStarted',
  'webRtcDestroyed',
] as const;
export type CtiModelName = (typeof CTI_MODEL_NAMES)[number];

/** Never told, and why. */
export const CTI_MODEL_NEVER: Readonly<Partial<Record<CtiModelName, string>>> = {
  webRtcVideoStarted: 'Calls carry no picture.',
};

const call = (event: { readonly call: EventCall }) => ({ call: ctiModelCall(event.call) });
const session = ({ callId }: { readonly callId: string }) => ({ sessionId: callId });
const raw = (event: object) => ({ ...event });
/** Creatio's event for anything of the provider: everything is told by it too, behind its own name. */
const RAW = { name: 'rawMessage', data: raw } as const;

/** Our events by the names of CtiModel. */
export const CTI_MODEL: NameTable<CtiModelName> = {
  'signed-in': [RAW],
  'signed-out': [RAW],
  'phone-ready': [{ name: 'initialized', data: () => ({}) }, RAW],
  'phone-lost': [{ name: 'disconnected', data: ({ problem }) => ({ failureCode: problem ?? 'off' }) }, RAW],
  'line-changed': [RAW],
  'line-removed': [RAW],
  'agent-state-changed': [
    {
      name: 'agentStateChanged',
      data: ({ status }) => ({
        userState: status.state,
        userStateReasonCode: status.reason ?? status.chosen?.id,
      }),
    },
    RAW,
  ],
  'call-centre-changed': [{ name: 'callCentreStateChanged', data: ({ on }) => ({ isActive: on }) }, RAW],
  'call-started': [{ name: 'callStarted', data: call }, RAW],
  'call-ringing': [RAW],
  'call-connected': [{ name: 'commutationStarted', data: call }, RAW],
  'call-held': [{ name: 'hold', data: call }, RAW],
  'call-resumed': [{ name: 'unhold', data: call }, RAW],
  'call-busy': [{ name: 'callBusy', data: call }, RAW],
  'call-ended': [{ name: 'callFinished', data: call }, RAW],
  'call-changed': [{ name: 'callInfoChanged', data: call }, RAW],
  'call-actions-changed': [
    {
      name: 'lineStateChanged',
      data: ({ callId, actions }) => ({ callId, callFeaturesSet: callFeatures(actions) }),
    },
    RAW,
  ],
  'call-saved': [{ name: 'callSaved', data: ({ callId }) => ({ callId }) }, RAW],
  'call-left': [RAW],
  'voice-started': [{ name: 'webRtcStarted', data: session }, RAW],
  'voice-ended': [{ name: 'webRtcDestroyed', data: session }, RAW],
  'digits-sent': [{ name: 'dtmfEntered', data: ({ digits }) => ({ digits }) }, RAW],
  'active-calls': [
    {
      name: 'activeCallSnapshot',
      data: ({ calls }) => ({
        ActiveCalls: calls.map(ctiModelCall),
        CurrentCall: calls[0] === undefined ? null : ctiModelCall(calls[0]),
      }),
    },
    RAW,
  ],
  'current-call-changed': [
    {
      name: 'currentCallChanged',
      data: (event) => ({ call: event.call === undefined ? null : ctiModelCall(event.call) }),
    },
    RAW,
  ],
  'tasks-changed': [RAW],
  notice: [
    {
      name: 'error',
      data: ({ code, values, severity }) =>
        severity === 'error'
          ? { errorType: code, internalErrorCode: code, data: values, source: 'Hookswitch' }
          : undefined,
    },
    RAW,
  ],
};
