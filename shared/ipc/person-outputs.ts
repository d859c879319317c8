import type { Person } from '../domain/person.ts';
import type { Result } from '../result.ts';
import type { PersonProblem } from './problems.ts';

export interface PersonOutputs {
  'person:get': Result<Person, PersonProblem>;
  'person:save': Result<Person, PersonProblem>;
  'person:remove': Result<void, PersonProblem>;
}
