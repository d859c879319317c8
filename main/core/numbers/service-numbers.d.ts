/** Whether the digits, dialled as they are in that country, reach a public service; `undefined` when they do not. */
export declare function serviceKind(digits: string, country: string): 'emergency' | 'short' | undefined;
