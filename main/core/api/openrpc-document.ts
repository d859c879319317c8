import { z } from 'zod';

import { API_METHODS, type ApiMethodSpec } from './api-methods.ts';
import { API_SHAPES } from './api-shapes.ts';
import { RPC_ERRORS } from './json-rpc.ts';

/** Of the interface, not of the app: the second part grows with what is added, the first when something is taken away. */
const API_VERSION = '1.0.0';

type Json = Readonly<Record<string, unknown>>;

const SHAPES = shapes();

/** The local API as an OpenRPC document (spec.open-rpc.org), made of the schemas that requests are checked with. */
export function openRpcDocument(): Json {
  const methods = Object.entries<ApiMethodSpec>(API_METHODS).map(([name, spec]) => methodOf(name, spec));
  return {
    openrpc: '1.3.2',
    info: {
      title: 'Hookswitch local API',
      version: API_VERSION,
      description:
        'JSON-RPC 2.0 over WebSocket and HTTP POST at /rpc on 127.0.0.1. Parameters go by name. On a WebSocket, ' +
        'events come as notifications of the method "event".',
    },
    methods,
    components: {
      schemas: Object.fromEntries(
        Object.entries(API_SHAPES).map(([name, schema]) => [name, schemaOf(schema, 'output', name)]),
      ),
      errors: Object.fromEntries(
        Object.entries(RPC_ERRORS).map(([message, code]) => [message, { code, message }]),
      ),
    },
  };
}

function methodOf(name: string, { summary, permission, params, result }: ApiMethodSpec): Json {
  const { properties = {}, required = [] } = schemaOf(params, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return {
    name,
    summary,
    paramStructure: 'by-name',
    params: Object.entries(properties).map(([key, schema]) => ({
      name: key,
      required: required.includes(key),
      schema,
    })),
    result: { name: 'result', schema: schemaOf(result, 'output') },
    errors: errorsOf(permission).map((error) => ({ $ref: `#/components/errors/${error}` })),
    'x-permission': permission,
  };
}

function errorsOf(permission: ApiMethodSpec['permission']): readonly string[] {
  const common = ['invalid-params', 'refused', 'too-many', 'internal-error'];
  if (permission === 'open') return common;
  return permission === 'any' ? ['not-signed-in', ...common] : ['not-signed-in', 'no-permission', ...common];
}

/** The shapes by their names, for zod to refer to instead of repeating them. */
function shapes() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(API_SHAPES)) registry.add(schema, { id });
  return registry;
}

/** JSON Schema of a zod schema. The shape that is being written down stands there itself, the others by reference. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', self?: string): Json {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    metadata: SHAPES,
    unrepresentable: 'any',
  }) as Readonly<Record<string, unknown>>;
  const found =
    own['$ref'] === `#/$defs/${self ?? ''}` ? ($defs as Readonly<Record<string, Json>>)[self ?? ''] : own;
  return referring(found ?? own, io) as Json;
}

/**
 * References into the document's components. The name of a shape is where it stands, not in it; and
 * what is told may get more properties later.
 */
function referring(value: unknown, io: 'input' | 'output'): unknown {
  if (Array.isArray(value)) return value.map((each) => referring(each, io));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, each]) => {
    if (key === 'additionalProperties') return io === 'input' || each !== false;
    return key !== 'id' || typeof each !== 'string';
  });
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key,
      key === '$ref' && typeof each === 'string'
        ? each.replace('#/$defs/', '#/components/schemas/')
        : referring(each, io),
    ]),
  );
}
