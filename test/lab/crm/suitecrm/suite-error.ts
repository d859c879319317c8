/** An answer that is an error of the API: nearly always a 400. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
  readonly status: number;

  constructor(detail: string, status = 400) {
    super(detail);
    this.status = status;
  }
}
