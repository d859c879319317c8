import type { Person } from '#shared/domain/person.ts';
/** Someone to be kept in the address book; the store gives the id. */
export type PersonDraft = Omit<Person, 'id'>;
export interface WriteCount {
  readonly imported: number;
  readonly updated: number;
}
/** One import: nothing of it is kept before `commit`, and nothing at all after `rollback`. */
export interface PeopleWriting {
  write(drafts: readonly PersonDraft[]): WriteCount;
  commit(): void;
  rollback(): void;
}
/**
 * Fills the address book. A draft replaces the person of the same source with the same `record-id` field, or without
 * one the same name and first number: reading a file twice doubles nobody. Only one writing at a time.
 */
export interface PeopleWriter {
  begin(): PeopleWriting;
}
