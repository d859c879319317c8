import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import type { SipCall } from './sip-call.ts';

export interface Info {
  readonly type?: string;
  readonly text?: string;
  readonly header?: string;
}

/** Sends one INFO inside a call (RFC 6086) and waits for its answer. A PBX that stays silent has refused it. */
export function sendInfo(
  call: SipCall,
  { isConnected, timer, policy }: CallSurroundings,
  { type, text = '', header }: Info,
): Promise<Result<void, CallProblem>> {
  const { dialog } = call.leg.session;
  if (call.phase !== 'connected' || dialog === undefined) return Promise.resolve(fail('not-allowed-now'));
  if (!isConnected()) return Promise.resolve(fail('not-reachable'));
  return new Promise((resolve) => {
    const stop = timer.after(policy.reInviteWithinMs, () => resolve(fail('refused-by-server')));
    const settle = (outcome: Result<void, CallProblem>): void => {
      stop();
      resolve(outcome);
    };
    dialog.info(
      {
        onAccept: () => settle(ok()),
        onReject: () => settle(fail('refused-by-server')),
        onRedirect: () => settle(fail('refused-by-server')),
      },
      {
        ...(header !== undefined && { extraHeaders: [header] }),
        ...(type !== undefined && {
          body: { contentDisposition: 'render', contentType: type, content: text },
        }),
      },
    );
  });
}
