import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { PreparedStatements } from './prepared-statements.ts';
/**
 * How many last digits two numbers share, if the shorter one is wholly contained in the longer one and long enough to
 * mean something; else 0. Numbers that differ in the area code therefore never agree.
 */
export declare function agreeingDigits(a: string, b: string): number;
/**
 * Finds people by number: by E.164, or by all digits for extensions and short numbers; only when nobody has the whole
 * number, by the longest agreeing run of last digits. Best first, each person once.
 */
export declare function lookUpContacts(statements: PreparedStatements, number: PartyNumber): readonly Match[];
