/** How requests to CRMs leave this computer: `fetch`, as far as the adapters use it. */
export type CrmFetch = (url: string, init: RequestInit) => Promise<Response>;

let send: CrmFetch = (url, init) => fetch(url, init);

/** Says once, when the app starts, who carries requests to CRMs. Until then, and in tests, Node does. */
export function sendCrmRequestsBy(chosen: CrmFetch): void {
  send = chosen;
}

/** One request to a CRM, by the way that the app has chosen. */
export const crmFetch: CrmFetch = (url, init) => send(url, init);
