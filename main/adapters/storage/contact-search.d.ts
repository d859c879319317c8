import type { Person } from '#shared/domain/person.ts';
import type { PreparedStatements } from './prepared-statements.ts';
/** People whose name, company, e-mail or number has words that begin like those of `text`, or ends with its digits. */
export declare function searchContacts(statements: PreparedStatements, text: string, limit: number): readonly Person[];
