import type { RestDefinition } from '../domain/rest-definition.ts';
import type { RestFault } from './rest-fault.ts';
/** Everything in a definition that cannot work, whatever the CRM answers; nothing when it is sound. */
export declare function checkDefinition(definition: RestDefinition): readonly RestFault[];
