import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';

import { trapErrors } from '#app/error-traps.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

function setUp() {
  const process = new EventEmitter();
  const log = new RecordingLogger();
  let now = 0;
  let gaveUp = 0;
  trapErrors({ process, log, clock: { now: () => now }, giveUp: () => (gaveUp += 1) });
  return {
    log,
    fail: (error: unknown, afterMs = 0) => {
      now += afterMs;
      process.emit('uncaughtException', error);
    },
    reject: (error: unknown) => process.emit('unhandledRejection', error),
    gaveUp: () => gaveUp,
  };
}

describe('an error that nobody caught', () => {
  it.each([new Error('bug'), 'a string', undefined, null, { code: 1 }])(
    '%s is logged, and calls go on',
    (error) => {
      const { fail, reject, log, gaveUp } = setUp();
      fail(error);
      reject(error);
      expect(log.lines).toEqual(['error app.uncaught', 'error app.uncaught']);
      expect(gaveUp()).toBe(0);
    },
  );

  it('ends the process when there are more than fifty in a minute', () => {
    const { fail, gaveUp } = setUp();
    for (let n = 0; n < 50; n += 1) fail(new Error('loop'), 10);
    expect(gaveUp()).toBe(0);
    fail(new Error('loop'), 10);
    expect(gaveUp()).toBe(1);
  });

  it('is forgotten after a minute', () => {
    const { fail, gaveUp } = setUp();
    for (let n = 0; n < 200; n += 1) fail(new Error('now and then'), 1300);
    expect(gaveUp()).toBe(0);
  });
});
