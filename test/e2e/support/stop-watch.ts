import { expect } from '@playwright/test';

/** Measures by the test's own clock what the app says about durations. */
export class StopWatch {
  #startedAt = Date.now();

  restart(): void {
    this.#startedAt = Date.now();
  }

  get seconds(): number {
    return (Date.now() - this.#startedAt) / 1000;
  }
}

/** The app's whole seconds agree with the measured time to one second. */
export function expectSeconds(shown: number, measured: number): void {
  expect(
    Math.abs(shown - Math.round(measured)),
    `${shown} s shown, ${measured} s measured`,
  ).toBeLessThanOrEqual(1);
}
