/** Builds `out/` unless it was built from exactly these sources. False when the build failed; it has then said why. */
export declare function ensureBuilt(): Promise<boolean>;
