/** Absolute path of the repository, without a trailing slash. */
export declare const ROOT: string;
/** Absolute path of `segments` below the repository. */
export declare function inRoot(...segments: readonly string[]): string;
