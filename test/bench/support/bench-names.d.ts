/** An invented name; one of 300 combinations with one of 5,000 middle names. */
export declare function benchName(index: number): string;
/** An invented firm, one of 12,000. */
export declare function benchCompany(index: number): string;
