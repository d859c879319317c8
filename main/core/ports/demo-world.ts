import type { Person } from '#shared/domain/person.ts';
import type { LineSettings, PopSettings } from '#shared/domain/settings.ts';
import type { DemoScenario } from '#shared/domain/snapshot.ts';
import type { Result } from '#shared/result.ts';

/** What a started demo hands out: an ordinary line to connect, people to recognise, and where records open. */
export interface DemoAccess {
  readonly line: LineSettings;
  readonly password: string;
  /** Its `allowedHosts` names the exact loopback origin of the demo's record pages, the only plain http ever opened. */
  readonly pop: PopSettings;
  readonly people: readonly Omit<Person, 'id'>[];
}

/** A PBX on loopback with scripted callers. It is one world: starting it twice gives the same access. */
export interface DemoWorld {
  start(): Promise<DemoAccess>;
  stop(): Promise<void>;
  play(scenario: DemoScenario): Result<void, 'busy'>;
}
