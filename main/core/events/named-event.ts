import type { AppEvent, AppEventOf, AppEventType } from '#shared/domain/events/app-event.ts';

/** An event by the name and in the shape of somebody else's model. */
export interface NamedEvent<Name extends string = string> {
  readonly name: Name;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What one of our events is called there. `data` tells nothing where the name does not hold for this event. */
interface NameRow<Name extends string, T extends AppEventType> {
  readonly name: Name;
  readonly data: (event: AppEventOf<T>) => NamedEvent['data'] | undefined;
}

/** For each of our events the names that it has there, in the order in which they are told; empty means none. */
export type NameTable<Name extends string> = {
  readonly [T in AppEventType]: readonly NameRow<Name, T>[];
};

/** One of our events, told by the names of a table. */
export function named<Name extends string>(
  table: NameTable<Name>,
  event: AppEvent,
): readonly NamedEvent<Name>[] {
  const rows = table[event.type] as readonly NameRow<Name, AppEventType>[];
  return rows.flatMap(({ name, data }) => {
    const told = data(event);
    return told === undefined ? [] : [{ name, data: told }];
  });
}
