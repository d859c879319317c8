import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { API_METHODS } from '#core/api/api-methods.ts';
import { openRpcDocument } from '#core/api/openrpc-document.ts';
import { inRoot } from '../../../../../build/paths.ts';

const document = openRpcDocument();
const text = JSON.stringify(document);

describe('the OpenRPC document', () => {
  it('is the one that is committed; `npm run openrpc` writes it again', () => {
    const committed: unknown = JSON.parse(
      readFileSync(inRoot('main/adapters/local-api/openrpc.json'), 'utf8'),
    );
    expect(committed).toEqual(JSON.parse(text));
  });

  it('describes every method with its permission', () => {
    const methods = document['methods'] as readonly { name: string; 'x-permission': string }[];
    expect(methods.map((each) => [each.name, each['x-permission']])).toEqual(
      Object.entries(API_METHODS).map(([name, { permission }]) => [name, permission]),
    );
  });

  it('refers only to what stands in it', () => {
    const { schemas, errors } = document['components'] as Record<'schemas' | 'errors', object>;
    const known = [
      ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
      ...Object.keys(errors).map((name) => `#/components/errors/${name}`),
    ];
    const used = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((ref) => !known.includes(ref))).toEqual([]);
  });
});
