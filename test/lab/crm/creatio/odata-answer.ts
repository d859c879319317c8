import type { LabAnswer } from '../server/lab-exchange.ts';

/** OData's error, the vendor's words in two places. */
export function odataError(status: number, message: string): LabAnswer {
  return {
    status,
    body: { error: { code: '', message: 'An error has occurred.', innererror: { message } } },
  };
}

/** What is not exposed, or whose model is still being built: a 200 that is none. */
export function unknownEntity(name: string): LabAnswer {
  return {
    status: 200,
    body: {
      Message: 'No HTTP resource was found that matches the request URI.',
      MessageDetail: `No route data was found for "${name}".`,
    },
  };
}
