import type { LadderMessage } from '#shared/domain/diagnostics.ts';

import { timeOf } from './shareable-call.ts';

/** The messages of a call one below the other, as a file of a support bundle. */
export function ladderText(
  messages: readonly LadderMessage[],
  textOf: (message: LadderMessage) => string | undefined,
): string {
  return messages
    .map((message) => {
      const way = message.direction === 'out' ? '---> to the phone system' : '<--- from the phone system';
      return `${timeOf(message.at)} ${way}\n${textOf(message) ?? ''}\n`;
    })
    .join('\n');
}
