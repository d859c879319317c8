import { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { CrmFileProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Reads a definition from text, as a file or a form has it. What it does not know of it is left out. */
export function readDefinition(text: string): Result<RestDefinition, CrmFileProblem> {
  try {
    const read = RestDefinition.safeParse(JSON.parse(text));
    return read.success ? ok(read.data) : fail('definition-unreadable');
  } catch {
    return fail('definition-unreadable');
  }
}
