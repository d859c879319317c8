/**
 * The same object, whose commands about a call tell the call's id first: whatever a surface may do with calls is
 * noticed, also what it learns to do later. A command about a call takes the call's id as its first argument.
 */
export function actingFrom<Calls extends object>(calls: Calls, tell: (callId: string) => void): Calls {
  return new Proxy(calls, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        if (typeof args[0] === 'string') tell(args[0]);
        return Reflect.apply(member, target, args);
      };
    },
  });
}
