import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { type Result } from '#shared/result.ts';
import type { HttpAnswer } from '../http/http-request.ts';
/**
 * The JSON of an answer, undefined for a success without one. By status as HTTP means it (RFC 9110 §15); a page instead
 * of JSON is a login or a proxy, and some CRMs say "200" to an error and tell it inside.
 */
export declare function readAnswer(answer: HttpAnswer, errorPath: string): Result<unknown, CrmFailure>;
