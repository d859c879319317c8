import type { LogFields, Logger } from '#core/ports/logger.ts';

/** A logger that keeps `level event` for tests that say what is logged. */
export class RecordingLogger implements Logger {
  readonly lines: string[] = [];

  debug(event: string, _fields?: LogFields): void {
    this.lines.push(`debug ${event}`);
  }

  info(event: string, _fields?: LogFields): void {
    this.lines.push(`info ${event}`);
  }

  warn(event: string, _fields?: LogFields): void {
    this.lines.push(`warn ${event}`);
  }

  error(event: string, _fields?: LogFields): void {
    this.lines.push(`error ${event}`);
  }

  child(): Logger {
    return this;
  }
}
