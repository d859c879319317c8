import type { UserAgent } from 'sip.js/lib/api/user-agent.js';

/** How a line sends a message to itself. */
export type SelfCheckMethod = 'OPTIONS' | 'MESSAGE';

/** Read by people only where another telephone of the agent shows it. */
const WORDS = 'Hookswitch checks that messages reach this line.';

/**
 * Sends a message to the line's own address and gives the status of its final answer. The token is the Call-ID, which a
 * proxy keeps, and stands in the body of a MESSAGE, which a PBX that makes a new request keeps.
 */
export function sendToSelf(userAgent: UserAgent, method: SelfCheckMethod, token: string): Promise<number> {
  const core = userAgent.userAgentCore;
  const { uri } = userAgent.configuration;
  const body =
    method === 'MESSAGE'
      ? { contentDisposition: 'render', contentType: 'text/plain', content: `${WORDS} ${token}` }
      : undefined;
  const message = core.makeOutgoingRequestMessage(method, uri, uri, uri, { callId: token }, [], body);
  return new Promise((resolve) => {
    const answered = ({ message: { statusCode } }: { message: { statusCode?: number | undefined } }): void =>
      resolve(statusCode ?? 500);
    core.request(message, { onAccept: answered, onRedirect: answered, onReject: answered });
  });
}
