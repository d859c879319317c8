import { afterEach, describe, expect, it } from 'vitest';

import { CallMarks } from '#app/call-marks.ts';

afterEach(() => performance.clearMarks());

function names(): readonly string[] {
  return performance.getEntriesByType('mark').map(({ name }) => name);
}

describe('marks of a call', () => {
  it('stand at the time that was told, in epoch milliseconds', () => {
    const at = performance.timeOrigin + 1234.5;
    new CallMarks().mark('c1', 'popup-painted', at);
    const [mark] = performance.getEntriesByName('call:c1:popup-painted');
    expect(mark?.startTime).toBeCloseTo(1234.5, 3);
  });

  it.each([0, -1e15])('take a time before the start (%d) for the start', (at) => {
    new CallMarks().mark('c1', 'early', at);
    expect(performance.getEntriesByName('call:c1:early')[0]?.startTime).toBe(0);
  });

  it('of the app are made once', () => {
    const marks = new CallMarks();
    marks.markOnce('reachable');
    marks.markOnce('reachable');
    expect(names()).toEqual(['app:reachable']);
  });

  it('never grow beyond a bound, however many calls there are', () => {
    const marks = new CallMarks();
    for (let call = 0; call < 9000; call += 1) marks.mark(`c${call}`, 'ringing');
    expect(names().length).toBeLessThanOrEqual(4000);
    expect(names()).toContain('call:c8999:ringing');
  });
});
