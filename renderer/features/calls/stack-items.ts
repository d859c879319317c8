import type { CallView } from '#shared/domain/call.ts';

/** One place in the stack of calls: a call, or all calls of a conference at the place of the first. */
export interface StackItem {
  readonly key: string;
  readonly calls: readonly CallView[];
}

/** The calls in their order, those of a conference together. */
export function stackItems(calls: readonly CallView[]): readonly StackItem[] {
  const items: StackItem[] = [];
  for (const call of calls) {
    const { conference } = call;
    const members =
      conference === undefined ? [call] : calls.filter((each) => each.conference === conference);
    if (members[0] === call) items.push({ key: conference ?? call.id, calls: members });
  }
  return items;
}
