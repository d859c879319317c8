/**
 * An expected outcome as a value. `Problem` is a union of product-word codes (or objects with a `code`); the text a
 * person reads comes from the i18n catalog by that code. Bugs throw instead.
 */
export type Result<Value, Problem> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly problem: Problem;
};
export declare function ok(): Result<void, never>;
export declare function ok<Value>(value: Value): Result<Value, never>;
export declare function fail<Problem>(problem: Problem): Result<never, Problem>;
