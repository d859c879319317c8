import {
  AGENT_EXTENSION,
  BUSY_EXTENSION,
  sameNumber,
  SHARED_SUPPORT_QUEUE,
  SUPPORT_QUEUE,
  VOICE_EXTENSION,
} from './demo-numbers.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import type { SipTarget } from './sip-endpoint.ts';
import type { Route } from './sip-proxy.ts';

export interface DialPlanParts {
  /** Telephones registered as a user. */
  readonly registered: (user: string) => readonly SipTarget[];
  /** Everybody outside. */
  readonly world: SipTarget | undefined;
  /** Everybody inside but the agent. */
  readonly colleagues: SipTarget | undefined;
}

/** Where a dialled number leads in the demo; 404 for numbers that nobody has. */
export function routeOf(dialled: string, parts: DialPlanParts): Route {
  const { world, colleagues } = parts;
  const agent = parts.registered(AGENT_EXTENSION);
  if (dialled === AGENT_EXTENSION || dialled === SUPPORT_QUEUE) return agent;
  if (dialled === SHARED_SUPPORT_QUEUE) return [...agent, ...listOf(colleagues)];
  if (dialled === VOICE_EXTENSION) return listOf(world);
  if (dialled === BUSY_EXTENSION) return 486;
  const person = DEMO_PEOPLE.find(({ numbers }) => numbers.some(({ number }) => sameNumber(number, dialled)));
  if (person === undefined) return 404;
  return listOf(person.kind === 'colleague' ? colleagues : world);
}

function listOf(target: SipTarget | undefined): readonly SipTarget[] {
  return target === undefined ? [] : [target];
}
