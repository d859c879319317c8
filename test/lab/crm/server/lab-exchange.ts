/** One request to a contract server, as it came. */
export interface LabRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly text: string;
  /** The body where it is JSON. */
  readonly json: unknown;
  /** What went wrong with it, if anything. */
  readonly fault?: LabFault;
}

export interface LabAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Sent as JSON; nothing at all where it is missing. */
  readonly body?: unknown;
  /** Sent as it is, for a server that does not answer in JSON. */
  readonly text?: string;
}

/**
 * What goes wrong with one request: an answer of the server's own instead of the work, or
 * - `lost`: the work is done, the connection breaks before the answer
 * - `dropped`: the connection breaks and nothing is done
 * - `half`: the work is done, half of the answer arrives
 * - `html`: a proxy's or a login page with status 502, nothing is done
 * - `html-done`: the same with status 200, and the work is done
 * - `silent`: nothing ever comes, nothing is done
 */
export type LabFault = 'lost' | 'dropped' | 'half' | 'html' | 'html-done' | 'silent' | LabAnswer;

/** A fault that waits for the next request that it is meant for. */
export interface MeantFault {
  readonly fault: LabFault;
  /** `GET` and the like; `write` for all that are not `GET`. */
  readonly method?: string;
  /** How the path ends. */
  readonly path?: string;
}

export const DOES_THE_WORK: readonly LabFault[] = ['lost', 'half', 'html-done'];
