import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import type { Reachability } from '#shared/domain/reachability.ts';
import { overallReachability, type LineReach } from '#core/session/overall-reachability.ts';

function line(label: string, reachability: Reachability): LineReach {
  return { id: LineId.parse(label), label, reachability };
}

const desk = line('Desk', { state: 'reachable', since: 100, checkedAt: 900 });
const sales = line('Sales', { state: 'reachable', since: 200, checkedAt: 800 });
const lost = line('Export', {
  state: 'unreachable',
  since: 300,
  checkedAt: 250,
  problem: 'server-silent',
  nextTryAt: 1000,
  server: 'wss://pbx.example.com/ws',
});
const refused = line('Claims', { state: 'refused', since: 400, problem: 'wrong-password' });
const connecting = line('Night', { state: 'connecting', since: 500 });

describe('reachability over all lines', () => {
  it('is off without a line, and what the line says with one', () => {
    expect(overallReachability([], 7)).toEqual({ state: 'off', since: 7 });
    expect(overallReachability([lost], 7)).toBe(lost.reachability);
  });

  it('is as old as the oldest proof when calls reach every line', () => {
    expect(overallReachability([desk, sales], 7)).toEqual({
      state: 'reachable',
      since: 200,
      checkedAt: 800,
      lines: { reached: 2, of: 2 },
    });
  });

  it('claims no proof for all when one line has none', () => {
    const unproven = line('New', { state: 'reachable', since: 600 });
    expect(overallReachability([desk, unproven], 7)).not.toHaveProperty('checkedAt');
  });

  it('keeps a doubt of one line, the longest', () => {
    const doubtful = line('Old', { state: 'reachable', since: 1, oldConnectionUntil: 5000 });
    expect(overallReachability([desk, doubtful], 7)).toMatchObject({
      state: 'reachable',
      oldConnectionUntil: 5000,
    });
    expect(overallReachability([desk, sales], 7)).not.toHaveProperty('oldConnectionUntil');
  });

  it('names the line that is missing, why, since when, and the next try', () => {
    expect(overallReachability([desk, lost, sales], 7)).toEqual({
      ...lost.reachability,
      state: 'partly',
      lines: { reached: 2, of: 3 },
      line: { id: 'Export', label: 'Export' },
    });
  });

  it.each([
    [[desk, refused, lost], 'Export'],
    [[desk, connecting, refused], 'Claims'],
    [[desk, connecting], 'Night'],
  ])('lets the line speak about which something is being done', (lines, spoken) => {
    expect(overallReachability(lines, 7)).toMatchObject({ state: 'partly', line: { label: spoken } });
  });

  it('dates the loss of all lines from the last one that was lost', () => {
    const later = line('Late', { ...lost.reachability, since: 350 });
    expect(overallReachability([lost, later, refused], 7)).toMatchObject({
      state: 'unreachable',
      since: 350,
      problem: 'server-silent',
      lines: { reached: 0, of: 3 },
      line: { label: 'Export' },
    });
  });

  it('is connecting only while no line has failed', () => {
    expect(overallReachability([connecting, connecting], 7).state).toBe('connecting');
    expect(overallReachability([connecting, refused], 7).state).toBe('refused');
  });
});
