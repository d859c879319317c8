/** What is sent back, the body as JSON. */
export interface OrgAnswer {
  readonly status: number;
  readonly body: string;
}

/** An answer that is an error, as Salesforce words it: a list of one. */
export class OrgError extends Error {
  override readonly name = 'OrgError';
  readonly status: number;
  readonly code: string;
  readonly fields: readonly string[];
  /** What stands beside the message. */
  more: object = {};

  constructor(status: number, code: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  get answer(): OrgAnswer {
    const { status, message, code: errorCode, fields, more } = this;
    const body = JSON.stringify([{ ...more, message, errorCode, ...(fields.length > 0 && { fields }) }]);
    return { status, body };
  }
}
