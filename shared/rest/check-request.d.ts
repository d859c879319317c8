import type { RestRequest } from '../domain/rest-definition.ts';
import type { RestStepName } from '../domain/rest-steps.ts';
import type { RestFault } from './rest-fault.ts';
export declare function isHeaderName(name: string): boolean;
/** What is wrong with the templates of one request. `address` stands in front of its path. */
export declare function checkRequest(
  place: RestStepName,
  request: RestRequest,
  address: string,
): readonly RestFault[];
