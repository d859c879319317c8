import { type JsonValue } from 'jsonpath-rfc9535';
/** What a JSONPath finds in an answer; nothing for a path that is none. */
export declare function readPath(json: unknown, path: string): readonly JsonValue[];
/** The same as texts: words and numbers, those of lists one by one. Empty ones are nothing. */
export declare function readTexts(json: unknown, path: string): readonly string[];
