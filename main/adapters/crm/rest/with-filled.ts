import type { FilledRequest } from './fill-request.ts';

/** The request with further fields, where its body has a place for such: in its JSON object or its form. */
export function withFilled(request: FilledRequest, filled: Readonly<Record<string, string>>): FilledRequest {
  const { body } = request;
  if (body === undefined || Object.keys(filled).length === 0) return request;
  if ('form' in body) return { ...request, body: { form: { ...body.form, ...filled } } };
  if (!('text' in body)) return request;
  const sent: unknown = JSON.parse(body.text);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return request;
  return { ...request, body: { ...body, text: JSON.stringify({ ...sent, ...filled }) } };
}
