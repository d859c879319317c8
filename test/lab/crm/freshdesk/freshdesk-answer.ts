import type { LabAnswer } from '../server/lab-exchange.ts';

/** A refusal of fields, in Freshdesk's words. */
export function invalid(field: string, code: string, message = 'It is not valid'): LabAnswer {
  return { status: 400, body: { description: 'Validation failed', errors: [{ field, message, code }] } };
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
