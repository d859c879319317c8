/** A value on its way between the page's two JavaScript worlds. */
export type Encoded =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'seen'; readonly index: number }
  | { readonly kind: 'array'; readonly index: number; readonly items: readonly Encoded[] }
  | {
      readonly kind: 'object';
      readonly index: number;
      readonly entries: readonly (readonly [string, Encoded])[];
    }
  | { readonly kind: 'cloned'; readonly index: number; readonly value: unknown };

export type BridgeMessage =
  | { readonly op: 'call'; readonly id: number; readonly args: readonly Encoded[] }
  | { readonly op: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Encoded }
  | { readonly op: 'expose'; readonly key: string; readonly value: Encoded }
  | { readonly op: 'reply'; readonly ok?: Encoded; readonly error?: Encoded };

export type AnyFunction = (...args: unknown[]) => unknown;

export type WorldBridge = {
  encode(value: unknown): Encoded;
  decode(value: Encoded): unknown;
  call(id: number, args: readonly unknown[]): unknown;
  post(message: BridgeMessage): unknown;
  /** Makes `implementation` callable from the other world under a fixed id. */
  offer(id: number, implementation: AnyFunction): void;
};

/**
 * contextBridge's carrier: synchronous DOM events under a random name, whose `detail` Blink clones when it
 * crosses worlds. Functions, promises and errors travel as ids. Injected as source text in both worlds.
 */
export function makeWorldBridge(
  channel: string,
  side: 'main' | 'isolated',
  onExpose: (key: string, value: Encoded) => void,
): WorldBridge {
  const MAX_DEPTH = 1000;
  const ownName = channel + side;
  const otherName = channel + (side === 'main' ? 'isolated' : 'main');
  // Kept now: page scripts may replace them later.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window);
  const Custom = CustomEvent;
  const readDetail = Object.getOwnPropertyDescriptor(Custom.prototype, 'detail');
  const functions = new Map<number, AnyFunction>();
  const functionIds = new WeakMap<AnyFunction, number>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let nextId = 1;
  let replySlot: (BridgeMessage & { op: 'reply' }) | null = null;

  const messageOf = (thrown: unknown): string | null =>
    typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : null;

  const encodeThrown = (thrown: unknown): Encoded => {
    const message = messageOf(thrown);
    return message === null ? encodeOrError(thrown) : { kind: 'error', message };
  };

  const encodeOrError = (value: unknown): Encoded => {
    try {
      return encode(value);
    } catch {
      return { kind: 'error', message: String(value) };
    }
  };

  const idOf = (value: AnyFunction): number => {
    const known = functionIds.get(value);
    if (known !== undefined) return known;
    const id = nextId++;
    functionIds.set(value, id);
    functions.set(id, value);
    return id;
  };

  const announce = (promise: Promise<unknown>): Encoded => {
    const id = nextId++;
    promise.then(
      (value) => post({ op: 'settle', id, ok: true, value: encodeOrError(value) }),
      (reason: unknown) => post({ op: 'settle', id, ok: false, value: encodeThrown(reason) }),
    );
    return { kind: 'promise', id };
  };

  const encode = (value: unknown, depth = 0, seen = new Map<object, number>()): Encoded => {
    if (depth > MAX_DEPTH) throw new TypeError('Electron contextBridge recursion depth exceeded.');
    if (typeof value === 'function') return { kind: 'function', id: idOf(value as AnyFunction) };
    if (typeof value === 'symbol') throw new TypeError('Symbols are not supported by contextBridge');
    if (value === null || typeof value !== 'object') return { kind: 'plain', value };
    return encodeObject(value, depth, seen);
  };

  const encodeObject = (value: object, depth: number, seen: Map<object, number>): Encoded => {
    if (value instanceof Promise) return announce(value);
    if (value instanceof Error) return { kind: 'error', message: value.message };
    const known = seen.get(value);
    if (known !== undefined) return { kind: 'seen', index: known };
    const index = seen.size;
    seen.set(value, index);
    if (Array.isArray(value)) {
      return { kind: 'array', index, items: value.map((item) => encode(item, depth + 1, seen)) };
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') return { kind: 'cloned', index, value };
    const entries = Object.entries(value).map(([key, item]) => [key, encode(item, depth + 1, seen)] as const);
    return { kind: 'object', index, entries };
  };

  const decode = (value: Encoded, made: unknown[] = []): unknown => {
    switch (value.kind) {
      case 'plain':
        return value.value;
      case 'function':
        return (...args: unknown[]) => call(value.id, args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }));
      case 'error':
        return new Error(value.message);
      case 'seen':
        return made[value.index];
      case 'cloned':
        made[value.index] = value.value;
        return value.value;
      case 'array': {
        const array: unknown[] = [];
        made[value.index] = array;
        for (const item of value.items) array.push(decode(item, made));
        return array;
      }
      default: {
        const object = {};
        made[value.index] = object;
        for (const [key, item] of value.entries) {
          const slot = { value: decode(item, made), writable: true, enumerable: true, configurable: true };
          Object.defineProperty(object, key, slot);
        }
        return object;
      }
    }
  };

  /** Events are synchronous, so the answer is in the slot when `dispatch` returns. */
  const post = (message: BridgeMessage): unknown => {
    replySlot = null;
    dispatch(new Custom(otherName, { detail: message }));
    const reply = replySlot as (BridgeMessage & { op: 'reply' }) | null;
    replySlot = null;
    if (!reply) throw new Error('contextBridge: the value could not be cloned');
    if (reply.error) throw decode(reply.error);
    return reply.ok ? decode(reply.ok) : undefined;
  };

  const call = (id: number, args: readonly unknown[]): unknown =>
    post({ op: 'call', id, args: args.map((item) => encode(item)) });

  const settle = (message: BridgeMessage & { op: 'settle' }): void => {
    const waiting = promises.get(message.id);
    promises.delete(message.id);
    if (message.ok) waiting?.resolve(decode(message.value));
    else waiting?.reject(decode(message.value));
  };

  const perform = (message: BridgeMessage): unknown => {
    if (message.op === 'settle') return settle(message);
    if (message.op === 'expose') return onExpose(message.key, message.value);
    if (message.op !== 'call') return undefined;
    const target = functions.get(message.id);
    if (!target) throw new Error('function released');
    return target(...message.args.map((item) => decode(item)));
  };

  const answer = (message: BridgeMessage): BridgeMessage => {
    try {
      return { op: 'reply', ok: encode(perform(message)) };
    } catch (error) {
      return { op: 'reply', error: encodeThrown(error) };
    }
  };

  const receive = (event: Event): void => {
    event.stopImmediatePropagation();
    const message = readDetail?.get?.call(event) as BridgeMessage | null;
    if (!message) return;
    if (message.op === 'reply') replySlot = message;
    else dispatch(new Custom(otherName, { detail: answer(message) }));
  };
  window.addEventListener(ownName, receive, true);

  const offer = (id: number, implementation: AnyFunction): void => {
    functions.set(id, implementation);
  };
  return { encode, decode, call, post, offer };
}
