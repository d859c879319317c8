/**
 * Something that takes a while and can be stopped, as pages show it. Its id says what it is: `people-import`,
 * `number-export`, `history-export`, or `book:` and the id of the address book that is being copied.
 */
export interface TaskView {
  readonly id: string;
  readonly done: number;
  /** Missing while nobody knows how much there is. */
  readonly total?: number;
}
