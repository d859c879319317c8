import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import electronLog from 'electron-log/node';

import type { LogFields, Logger } from '#core/ports/logger.ts';

import { redactFields } from './redact.ts';
import { rotateLog } from './rotate-log.ts';

export interface FileLoggerOptions {
  /** Folder of the log files; made when it is not there. */
  readonly folder: string;
  /** Also write to the console, for development. */
  readonly console: boolean;
  readonly level: 'debug' | 'info';
}

type Sink = ReturnType<typeof electronLog.create>;
type Level = 'debug' | 'info' | 'warn' | 'error';

const LARGEST_FILE = 5 * 1024 * 1024;

function openSink({ folder, console, level }: FileLoggerOptions): Sink {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sink = electronLog.create({ logId: folder });
  const { file } = sink.transports;
  file.resolvePathFn = () => join(folder, 'main.log');
  file.archiveLogFn = (old) => rotateLog(old.path);
  file.maxSize = LARGEST_FILE;
  file.level = level;
  file.format = '{iso} {level} {text}';
  sink.transports.console.level = console ? level : false;
  return sink;
}

/**
 * Writes events to `main.log`, one line each: time, level, event, fields as JSON. Five files of 5 MB. Fields are
 * redacted here, so no caller can forget it.
 */
export class FileLogger implements Logger {
  readonly #sink: Sink;
  readonly #fields: LogFields;

  readonly #usual: FileLoggerOptions['level'];

  private constructor(sink: Sink, fields: LogFields, usual: FileLoggerOptions['level']) {
    this.#sink = sink;
    this.#fields = fields;
    this.#usual = usual;
  }

  static open(options: FileLoggerOptions): FileLogger {
    return new FileLogger(openSink(options), {}, options.level);
  }

  /** Everything from now on, or as much as it was opened for. */
  detailed(on: boolean): void {
    this.#sink.transports.file.level = on ? 'debug' : this.#usual;
    this.info('log.level', { level: on ? 'debug' : this.#usual });
  }

  debug(event: string, fields?: LogFields): void {
    this.#write('debug', event, fields);
  }

  info(event: string, fields?: LogFields): void {
    this.#write('info', event, fields);
  }

  warn(event: string, fields?: LogFields): void {
    this.#write('warn', event, fields);
  }

  error(event: string, fields?: LogFields): void {
    this.#write('error', event, fields);
  }

  child(fields: LogFields): Logger {
    return new FileLogger(this.#sink, { ...this.#fields, ...fields }, this.#usual);
  }

  #write(level: Level, event: string, fields: LogFields = {}): void {
    const all = redactFields({ ...this.#fields, ...fields });
    this.#sink[level](Object.keys(all).length === 0 ? event : `${event} ${JSON.stringify(all)}`);
  }
}
