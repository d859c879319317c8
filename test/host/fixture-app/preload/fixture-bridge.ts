/** What the fixture's preload exposes to its pages. */
export type FixtureBridge = {
  readonly sandboxed: boolean;
  readonly nested: { readonly list: readonly unknown[] };
  echo(value: unknown): Promise<unknown>;
  whoami(): Promise<string>;
  fail(): Promise<unknown>;
  notify(body: string): Promise<void>;
  note(text: string): void;
  onLink(listener: (link: string) => void): void;
  add(first: number, second: number): number;
  throwError(): never;
  callBack(callback: (value: number) => Promise<number>): Promise<number>;
};

declare global {
  var fixtureBridge: FixtureBridge;
  var fixtureLoop: () => Promise<{ state: string; flowing: boolean }>;
  var fixture: { readonly log: readonly string[]; allowMicrophone(allowed: boolean): void };
}
