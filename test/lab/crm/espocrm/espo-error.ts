/** An answer that is an error: a status, a reason in `X-Status-Reason`, and often no body at all. */
export class EspoError extends Error {
  override readonly name = 'EspoError';
  readonly status: number;

  constructor(status: number, reason = '') {
    super(reason);
    this.status = status;
  }
}
