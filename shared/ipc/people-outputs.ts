import type { LookupFailure } from '../domain/match.ts';
import type { ImportPreview, ImportReport, Person } from '../domain/person.ts';
import type { Result } from '../result.ts';
import type { ImportProblem } from './problems.ts';
import type { TaskView } from './task.ts';

export interface PeopleOutputs {
  'people:search': Result<readonly Person[], never>;
  'people:search-live': Result<
    { readonly people: readonly Person[]; readonly failures: readonly LookupFailure[] },
    'cancelled'
  >;
  /** By extension, where the address book knows one. */
  'people:names': Result<Readonly<Record<string, string>>, never>;
  'people:import-choose': Result<ImportPreview, ImportProblem>;
  'people:import-run': Result<ImportReport, ImportProblem>;
  'people:import-cancel': Result<void, never>;
  /** What takes a while and runs now. */
  'task:list': Result<readonly TaskView[], never>;
  'task:cancel': Result<void, never>;
}
