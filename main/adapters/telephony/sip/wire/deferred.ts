/** A promise that is settled from outside; nobody has to look at its rejection. */
export type Deferred = ReturnType<typeof deferred>;

export function deferred(): {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
} {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => {});
  return { promise, resolve, reject };
}
