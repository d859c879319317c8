/**
 * A file that is being written. Nothing of it is to be seen under its name before `commit`, and nothing at all after
 * `discard`. Writing throws where the disk does not take it.
 */
export interface TextFile {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}
