/** An answer that is an error, as the portal words it. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.status = status;
    this.code = code;
  }
}

/** The one code that the telephony methods have for everything. */
export function refused(description: string): PortalError {
  return new PortalError(400, 'ERROR_CORE', description);
}
