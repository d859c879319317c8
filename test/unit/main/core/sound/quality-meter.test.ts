import { describe, expect, it } from 'vitest';

import { QualityMeter } from '#core/sound/quality-meter.ts';
import type { QualitySample } from '#shared/domain/quality.ts';

function second(more: Partial<QualitySample> = {}): QualitySample {
  return {
    codec: 'audio/opus',
    path: 'direct',
    received: 50,
    lost: 0,
    jitterMs: 3,
    roundTripMs: 24,
    bufferMs: 40,
    ...more,
  };
}

function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

describe('the quality of a running call', () => {
  it('is told at the first second and kept to itself while nothing changes', () => {
    const meter = new QualityMeter();
    expect(meter.add(second())).toMatchObject({
      mos: 4.4,
      word: 'good',
      roundTripMs: 24,
      jitterMs: 3,
      codec: 'audio/opus',
      path: 'direct',
    });
    const later = times(30, (index) => meter.add(second({ roundTripMs: 24 + (index % 4) })));
    expect(later.filter((told) => told !== undefined)).toEqual([]);
  });

  it('is told at most every other second while it changes', () => {
    const meter = new QualityMeter();
    const told = times(10, (index) => meter.add(second({ lost: index * 5 })) !== undefined);
    expect(told).toEqual([true, false, true, false, true, false, true, false, true, false]);
  });

  it('forgives one lost packet and tells of lasting loss, in the direction that loses', () => {
    const meter = new QualityMeter();
    times(5, () => meter.add(second()));
    meter.add(second({ received: 49, lost: 1 }));
    expect(meter.summary()?.word).toBe('good');
    const told = times(6, () => meter.add(second({ received: 45, lost: 5 })));
    expect(told.findLast((quality) => quality !== undefined)).toMatchObject({
      word: 'poor',
      lossInPercent: 10,
      lossOutPercent: 0,
    });
    const other = new QualityMeter();
    expect(other.add(second({ lostOut: 0.1 }))).toMatchObject({ word: 'poor', lossOutPercent: 10 });
  });

  it('recovers within five good seconds', () => {
    const meter = new QualityMeter();
    times(5, () => meter.add(second({ received: 25, lost: 25 })));
    const told = times(6, () => meter.add(second()));
    expect(told.findLast((quality) => quality !== undefined)).toMatchObject({
      word: 'good',
      lossInPercent: 0,
    });
  });
});

describe('what remains of a call', () => {
  it('is nothing before the first second', () => {
    expect(new QualityMeter().summary()).toBeUndefined();
  });

  it('is the average, the worst and a series', () => {
    const meter = new QualityMeter();
    times(10, () => meter.add(second()));
    times(10, () => meter.add(second({ received: 40, lost: 10 })));
    const summary = meter.summary();
    expect(summary).toMatchObject({ leastMos: 2.3, codec: 'audio/opus', path: 'direct', roundTripMs: 24 });
    expect(summary?.averageMos).toBeGreaterThan(3);
    expect(summary?.averageMos).toBeLessThan(4);
    expect(summary?.series).toHaveLength(20);
  });

  it('stays small however long the call is, and keeps its shape', () => {
    const meter = new QualityMeter();
    times(1800, () => meter.add(second()));
    times(1800, () => meter.add(second({ received: 40, lost: 10 })));
    const series = meter.summary()?.series ?? [];
    expect(series.length).toBeLessThanOrEqual(61);
    expect(series.length).toBeGreaterThanOrEqual(30);
    expect(series[Math.floor(series.length / 4)]).toBe(4.4);
    expect(series.at(-2)).toBeLessThan(2.6);
  });
});
