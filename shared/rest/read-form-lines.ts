import { fail, ok, type Result } from '../result.ts';

export interface FormLine {
  readonly name: string;
  readonly template: string;
}

/** Reads `name=template`, one a line; empty lines are nothing. A line that is none fails with itself. */
export function readFormLines(body: string): readonly Result<FormLine, string>[] {
  return body.split(/\r?\n/).flatMap((line) => {
    if (line.trim() === '') return [];
    const at = line.indexOf('=');
    const name = line.slice(0, Math.max(0, at)).trim();
    return [name === '' ? fail(line.slice(0, 60)) : ok({ name, template: line.slice(at + 1).trim() })];
  });
}
