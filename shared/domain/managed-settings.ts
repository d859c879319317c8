/** What an administrator holds on this computer, and by which file. */
export interface ManagedSettings {
  readonly file: string;
  /** As the file names whoever wrote it. */
  readonly administrator?: string;
  /** Where new versions come from, in the administrator's words. */
  readonly updates?: string;
  /** Which settings, such as `privacy.maskNumbers`. */
  readonly paths: readonly string[];
}
