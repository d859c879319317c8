import type { LabAnswer } from '../server/lab-exchange.ts';

/** A refusal of fields, in Freshdesk's words. */
export function invalid(field: string, code: string, message = 'It is not valid'): LabAnswer {
  return { status: 400, body: { description: 'Validation failed', errors: [{ field, message, code }] } };
}

/** What is there once belongs to somebody else. */
export function conflict(field: string, userId: number): LabAnswer {
  const error = { field, additional_info: { user_id: userId }, message: 'It should be a unique value' };
  return {
    status: 409,
    body: { description: 'Validation failed', errors: [{ ...error, code: 'duplicate_value' }] },
  };
}

export function notFound(): LabAnswer {
  return { status: 404, text: '{}' };
}

export function denied(): LabAnswer {
  return {
    status: 403,
    body: { code: 'access_denied', message: 'You are not authorized to perform this action.' },
  };
}
