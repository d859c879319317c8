import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Ticker } from '#renderer/bridge/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 10_250 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('ticks on full seconds for everybody with one timer', () => {
  const ticker = new Ticker();
  const heard: number[] = [];
  ticker.subscribe(() => heard.push(ticker.read()));
  ticker.subscribe(() => undefined);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(2000);
  expect(heard).toEqual([11_000, 12_000]);
  ticker.dispose();
});

test('runs no timer while nobody listens', () => {
  const ticker = new Ticker();
  const leave = ticker.subscribe(() => undefined);
  leave();
  expect(vi.getTimerCount()).toBe(0);
  ticker.dispose();
});

test('rests while the page is hidden and is right again at once when it shows', () => {
  const ticker = new Ticker();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  ticker.subscribe(() => undefined);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(ticker.read()).toBe(70_250);
  hidden.mockRestore();
  ticker.dispose();
});
