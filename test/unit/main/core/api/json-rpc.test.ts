import { describe, expect, it } from 'vitest';

import { BATCH_MAX, readRpc } from '#core/api/json-rpc.ts';

/** What came in, and the code and id that it is answered with at once; the examples of section 7 among them. */
const REFUSED: readonly (readonly [text: string, code: number, id: unknown])[] = [
  ['', -32700, null],
  ['{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]', -32700, null],
  ['[{"jsonrpc": "2.0", "method": "sum", "id": "1"}, {"jsonrpc": "2.0", "method"]', -32700, null],
  ['[]', -32600, null],
  ['1', -32600, null],
  ['null', -32600, null],
  ['"text"', -32600, null],
  ['{"jsonrpc": "2.0", "method": 1, "params": "bar"}', -32600, null],
  ['{"jsonrpc": "2.0", "id": 7}', -32600, 7],
  ['{"jsonrpc": "1.0", "method": "state.get", "id": 1}', -32600, 1],
  ['{"method": "state.get", "id": 1}', -32600, 1],
  ['{"jsonrpc": "2.0", "method": "state.get", "params": "x", "id": 1}', -32600, 1],
  ['{"jsonrpc": "2.0", "method": "state.get", "params": null, "id": 1}', -32600, 1],
  ['{"jsonrpc": "2.0", "method": "state.get", "id": {}}', -32600, null],
  ['{"jsonrpc": "2.0", "method": "state.get", "id": true}', -32600, null],
  [`[${Array.from({ length: BATCH_MAX + 1 }, () => '1').join(',')}]`, -32600, null],
];

describe('a JSON-RPC message', () => {
  it.each(REFUSED)('%s is answered with %i', (text, code, id) => {
    const { entries, batch } = readRpc(text);
    expect(batch).toBe(false);
    expect(entries).toMatchObject([{ invalid: { jsonrpc: '2.0', id, error: { code } } }]);
  });

  it.each([
    ['{"jsonrpc":"2.0","method":"a","id":1}', { method: 'a', id: 1 }],
    ['{"jsonrpc":"2.0","method":"a","id":"x","params":{"b":2}}', { method: 'a', id: 'x', params: { b: 2 } }],
    ['{"jsonrpc":"2.0","method":"a","id":null}', { method: 'a', id: null }],
    ['{"jsonrpc":"2.0","method":"a","params":[1]}', { method: 'a', params: [1] }],
    ['{"jsonrpc":"2.0","method":"a"}', { method: 'a' }],
  ])('%s is a request', (text, request) => {
    expect(readRpc(text)).toEqual({ entries: [{ request }], batch: false });
  });

  it('is a batch when it is an array, bad entries among good ones', () => {
    const { entries, batch } = readRpc(
      '[{"jsonrpc":"2.0","method":"a"},1,{"jsonrpc":"2.0","method":"b","id":2}]',
    );
    expect(batch).toBe(true);
    expect(entries).toMatchObject([
      { request: { method: 'a' } },
      { invalid: { id: null, error: { code: -32600 } } },
      { request: { method: 'b', id: 2 } },
    ]);
  });
});
