import type { RestStepName } from '../domain/rest-steps.ts';
import type { TemplateProblemCode } from '../templates/read-template.ts';
/** What is to be mended; texts in the catalog under `rest.fault.*`, those of templates under `template.problem.*`. */
export type RestFaultCode =
  | TemplateProblemCode
  | 'path-step'
  | 'not-a-path'
  | 'missing'
  | 'bad-header'
  | 'no-equals-sign'
  | 'nothing-there';
export type RestField =
  | 'address'
  | 'path'
  | 'headers'
  | 'body'
  | 'list'
  | 'id'
  | 'name'
  | 'company'
  | 'phones'
  | 'url'
  | 'type'
  | 'error'
  | 'authHeader'
  | 'record'
  | 'newRecord'
  | 'search';
/** A fault in one field of one request, or of what all share, or of the pages. */
export interface RestFault {
  readonly place: RestStepName | 'access' | 'pages';
  readonly field: RestField;
  readonly code: RestFaultCode;
  /** The part of the text that is wrong. */
  readonly part: string;
}
