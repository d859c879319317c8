import type { CallServiceOptions } from '#core/calls/call-service-options.ts';
import { CallService } from '#core/calls/call-service.ts';
import type { MicrophoneFound } from '#core/calls/microphone-found.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';

import type { Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';
import { linesInUse } from './lines-in-use.ts';
import { mixIn } from './mix-in.ts';

type OnSample = NonNullable<CallServiceOptions['onSample']>;

interface CallParts extends Required<Pick<CallServiceOptions, 'canOpenRecord' | 'recorder'>> {
  readonly media: MediaGateway;
  readonly agent: Agent;
  readonly sampleListeners: ReadonlySet<OnSample>;
}

/** The calls of all lines in use. */
export function composeCalls(base: Base, parts: CallParts): CallService {
  const { clock, timer, ids, log, marks } = base;
  const { media, agent, canOpenRecord, sampleListeners, recorder } = parts;
  return new CallService({
    clock,
    timer,
    ids,
    canOpenRecord,
    recorder,
    logger: log.child({ part: 'calls' }),
    outgoing: () => linesInUse(base).outgoing,
    onMark: (id, mark, at) => marks.mark(id, mark, at),
    mix: mixIn(media),
    onSample: (id, sample) => sampleListeners.forEach((listener) => listener(id, sample)),
    onDigits: (callId, digits) => base.events.add({ type: 'digits-sent', callId, digits }),
    onMicrophone: (found) => tellMicrophone(base, agent, found),
    screen: (incoming, line, connector) => agent.screen.take(incoming, line, connector),
  });
}

/** Said once, and taken back as soon as a call has the agent's voice again. */
function tellMicrophone({ notices }: Base, agent: Agent, found: MicrophoneFound): void {
  agent.setMicrophone(found === 'open');
  notices.clear('microphone-denied');
  notices.clear('microphone-missing');
  if (found !== 'open') notices.add(found);
}
