import { describe, expect, it } from 'vitest';

import { holdLatest } from '#preload/hold-latest.ts';

function setUp() {
  let send: (payload: number) => void = () => undefined;
  const subscribe = holdLatest<number>((listener) => {
    send = listener;
    return () => undefined;
  });
  const heard: number[] = [];
  return { subscribe, heard, send: (payload: number) => send(payload) };
}

describe('a subscription that holds the latest', () => {
  it('gives the first listener what came last before it listened, once', () => {
    const { subscribe, heard, send } = setUp();
    send(1);
    send(2);
    const stop = subscribe((payload) => heard.push(payload));
    stop();
    subscribe((payload) => heard.push(payload));
    expect(heard).toEqual([2]);
  });

  it('passes on what comes while somebody listens', () => {
    const { subscribe, heard, send } = setUp();
    subscribe((payload) => heard.push(payload));
    send(1);
    send(2);
    expect(heard).toEqual([1, 2]);
  });

  it('holds again when the last listener left', () => {
    const { subscribe, heard, send } = setUp();
    subscribe((payload) => heard.push(payload))();
    send(3);
    expect(heard).toEqual([]);
    subscribe((payload) => heard.push(payload));
    expect(heard).toEqual([3]);
  });
});
