import { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { CrmFileProblem } from '#shared/ipc/problems.ts';
import { type Result } from '#shared/result.ts';
/** Reads a definition from text, as a file or a form has it. What it does not know of it is left out. */
export declare function readDefinition(text: string): Result<RestDefinition, CrmFileProblem>;
