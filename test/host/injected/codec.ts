/** Turns structured-clonable values into text and back. */
export type Codec = {
  /** Throws "An object could not be cloned." for functions, symbols and exotic objects, as Electron does. */
  encode(value: unknown): string;
  decode(text: string): unknown;
};

type Ref =
  | null
  | string
  | boolean
  | number
  | ['undefined']
  | ['number', string]
  | ['bigint', string]
  | ['node', number];

type Container =
  | ['array', number, [number, Ref][]]
  | ['object', [string, Ref][]]
  | ['map', [Ref, Ref][]]
  | ['set', Ref[]];

type Leaf =
  | ['date', number | null]
  | ['regexp', string, string]
  | ['buffer', string]
  | ['view', string, Ref]
  | ['error', string, string, string, Ref | undefined];

type Node = Container | Leaf;

/**
 * The codec of the host's IPC. Self-contained on purpose: the function's source text is also injected into
 * the page's isolated world, so it may use nothing but what Node and a page share.
 */
export function makeCodec(): Codec {
  type ViewConstructor = new (buffer: ArrayBuffer) => ArrayBufferView;
  const VIEWS: readonly ViewConstructor[] = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ];
  const ERRORS = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
  const CHUNK = 32_768;

  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };

  const toBase64 = (buffer: ArrayBufferLike): string => {
    const bytes = new Uint8Array(buffer);
    let binary = '';
    for (let start = 0; start < bytes.length; start += CHUNK) {
      binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
    }
    return btoa(binary);
  };

  const fromBase64 = (text: string): ArrayBuffer => {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes.buffer;
  };

  const encode = (root: unknown): string => {
    const nodes: (Node | null)[] = [];
    const seen = new Map<object, number>();

    const put = (value: unknown): Ref => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (value === undefined) return ['undefined'];
      if (typeof value === 'bigint') return ['bigint', String(value)];
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return ['number', '-0'];
        return Number.isFinite(value) ? value : ['number', String(value)];
      }
      if (typeof value !== 'object') return refuse();
      const known = seen.get(value);
      if (known !== undefined) return ['node', known];
      const index = nodes.push(null) - 1;
      seen.set(value, index);
      nodes[index] = describe(value);
      return ['node', index];
    };

    const describe = (value: object): Node => {
      if (Array.isArray(value)) {
        const filled = Object.keys(value).map((key): [number, Ref] => [Number(key), put(value[Number(key)])]);
        return ['array', value.length, filled];
      }
      if (value instanceof Date) return ['date', value.getTime()];
      if (value instanceof RegExp) return ['regexp', value.source, value.flags];
      if (value instanceof Map) return ['map', [...value].map(([key, item]) => [put(key), put(item)])];
      if (value instanceof Set) return ['set', [...value].map(put)];
      if (value instanceof ArrayBuffer) return ['buffer', toBase64(value)];
      if (ArrayBuffer.isView(value)) return describeView(value);
      if (value instanceof Error) return describeError(value);
      if (tagOf(value) !== 'Object') return refuse();
      return ['object', Object.entries(value).map(([key, item]) => [key, put(item)])];
    };

    const describeView = (view: ArrayBufferView): Node => {
      const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
      return ['view', tagOf(view), put(bytes)];
    };

    const describeError = (error: Error): Node => {
      const cause = 'cause' in error ? put(error.cause) : undefined;
      return ['error', error.name, error.message, error.stack ?? '', cause];
    };

    const ref = put(root);
    return JSON.stringify([ref, nodes]);
  };

  const decode = (text: string): unknown => {
    const [root, nodes] = JSON.parse(text) as [Ref, Node[]];
    const made = new Map<number, unknown>();

    const get = (ref: Ref): unknown => {
      if (!Array.isArray(ref)) return ref;
      switch (ref[0]) {
        case 'undefined':
          return undefined;
        case 'number':
          return Number(ref[1]);
        case 'bigint':
          return BigInt(ref[1]);
        default:
          return made.has(ref[1]) ? made.get(ref[1]) : build(ref[1]);
      }
    };

    const keep = <Value>(index: number, value: Value): Value => {
      made.set(index, value);
      return value;
    };

    const build = (index: number): unknown => {
      const node = nodes[index];
      if (!node) return refuse();
      switch (node[0]) {
        case 'array':
        case 'object':
        case 'map':
        case 'set':
          return buildContainer(index, node);
        default:
          return keep(index, buildLeaf(node));
      }
    };

    /** A container is kept before it is filled: it may contain itself. */
    const buildContainer = (index: number, node: Container): unknown => {
      switch (node[0]) {
        case 'array': {
          const array = keep<unknown[]>(index, []);
          array.length = node[1];
          for (const [position, item] of node[2]) array[position] = get(item);
          return array;
        }
        case 'object': {
          const object = keep(index, {});
          for (const [key, item] of node[1]) define(object, key, get(item));
          return object;
        }
        case 'map': {
          const map = keep(index, new Map<unknown, unknown>());
          for (const [key, item] of node[1]) map.set(get(key), get(item));
          return map;
        }
        default: {
          const set = keep(index, new Set<unknown>());
          for (const item of node[1]) set.add(get(item));
          return set;
        }
      }
    };

    const buildLeaf = (node: Leaf): unknown => {
      switch (node[0]) {
        case 'date':
          // An invalid date has no time, which JSON writes as null.
          return new Date(node[1] ?? Number.NaN);
        case 'regexp':
          return new RegExp(node[1], node[2]);
        case 'buffer':
          return fromBase64(node[1]);
        case 'view':
          return buildView(node[1], get(node[2]));
        default:
          return buildError(node);
      }
    };

    /** Defined, not assigned: a key such as "__proto__" must stay a plain key. */
    const define = (object: object, key: string, value: unknown): void => {
      Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    };

    const buildView = (name: string, buffer: unknown): ArrayBufferView => {
      // A Node Buffer arrives as a Uint8Array, as over Electron's IPC.
      const View = VIEWS.find((candidate) => candidate.name === name) ?? Uint8Array;
      return new View(buffer as ArrayBuffer);
    };

    const buildError = (node: Leaf & { 0: 'error' }): Error => {
      const Type = ERRORS.find((candidate) => candidate.name === node[1]) ?? Error;
      const cause = node[4];
      const error =
        cause === undefined || cause === null ? new Type(node[2]) : new Type(node[2], { cause: get(cause) });
      error.stack = node[3];
      return error;
    };

    return get(root);
  };

  return { encode, decode };
}
