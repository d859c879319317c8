import { type Result } from '../result.ts';
export interface FormLine {
  readonly name: string;
  readonly template: string;
}
/** Reads `name=template`, one a line; empty lines are nothing. A line that is none fails with itself. */
export declare function readFormLines(body: string): readonly Result<FormLine, string>[];
