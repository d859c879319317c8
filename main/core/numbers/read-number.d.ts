import type { PartyNumber } from '#shared/domain/party.ts';
/**
 * Reads the user part of a caller's or callee's address with the eyes of the line's country. Never throws; text of
 * any length and script is welcome. `withheld` is what the PBX said apart from the number (RFC 3323 `Privacy: id`).
 */
export declare function readNumber(raw: string, country: string, withheld?: boolean): PartyNumber;
