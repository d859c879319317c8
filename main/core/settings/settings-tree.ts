/** A value in a tree of settings, by the names on the way to it. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything in a tree that is no branch; lists are values. */
export function leavesOf(tree: Readonly<Record<string, unknown>>, above = ''): readonly Leaf[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isRecord(value) ? leavesOf(value, `${above}${key}.`) : [{ path: above + key, value }],
  );
}

/** Undefined where there is nothing. */
export function valueAt(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), tree);
}

/** The same tree with another value in one place; undefined takes it away. */
export function withValueAt(tree: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  if (rest.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));
  const node: unknown = Object.entries(tree).find(([name]) => name === key)?.[1];
  return { ...tree, [key]: rest.length === 0 ? value : withValueAt(isRecord(node) ? node : {}, rest, value) };
}
