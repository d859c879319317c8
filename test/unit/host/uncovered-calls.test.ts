import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../build/paths.ts';
import { uncoveredCalls } from '#test/host/coverage/uncovered-calls.ts';

const LACKING = inRoot('test/host/coverage/fixtures/lacking-main.ts');
const MAIN = inRoot('main/app/index.ts');

describe('the host', { timeout: 60_000 }, () => {
  it('is reported for each Electron call that it lacks', () => {
    const reports = uncoveredCalls(LACKING);
    expect(reports.map((text) => /Property '(\w+)'/.exec(text)?.[1])).toEqual(['setJumpList', 'previewFile']);
  });

  it.each([MAIN].filter((file) => existsSync(file)))('has every Electron call that %s makes', (file) => {
    expect(uncoveredCalls(file)).toEqual([]);
  });
});
