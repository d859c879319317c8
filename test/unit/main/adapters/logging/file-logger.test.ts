import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FileLogger } from '#adapters/logging/file-logger.ts';
import { rotateLog } from '#adapters/logging/rotate-log.ts';

describe('the log file', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-log-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const lines = (): readonly string[] => readFileSync(join(folder, 'main.log'), 'utf8').trim().split('\n');

  it('takes one redacted line per event, with the fields of the logger', () => {
    const logger = FileLogger.open({ folder, console: false, level: 'info' });
    logger.child({ call: 'c1' }).info('call.ringing', { number: '+493012345678' });
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain('info call.ringing {"call":"c1","number":"+*********678"}');
  });

  it('leaves out what is below its level', () => {
    const logger = FileLogger.open({ folder, console: false, level: 'info' });
    logger.debug('sip.trace');
    logger.warn('shown');
    expect(lines()).toHaveLength(1);
  });

  it('keeps five files', () => {
    for (let round = 0; round < 8; round += 1) {
      FileLogger.open({ folder, console: false, level: 'info' }).info(`round-${round}`);
      rotateLog(join(folder, 'main.log'));
    }
    expect(readdirSync(folder).toSorted()).toEqual(['main.log.1', 'main.log.2', 'main.log.3', 'main.log.4']);
    expect(readFileSync(join(folder, 'main.log.4'), 'utf8')).toContain('round-4');
  });
});
