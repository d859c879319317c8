import { expect, it } from 'vitest';

import type { Handlers } from '#app/ipc/handlers.ts';
import { maskedReplies } from '#app/masked-replies.ts';
import { PrivacySettings } from '#shared/domain/privacy.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { commandsFixture } from '#test/support/commands-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

/** The app's commands as pages get them, with a past call of a customer. */
function pages(maskNumbers: boolean) {
  const app = commandsFixture();
  app.settings.update({ privacy: PrivacySettings.parse({ maskNumbers }) });
  app.history.save(aHistoryEntry({ id: callIdOf(1), records: [] }));
  return maskedReplies({ storage: { settings: app.settings } }, app.commands as Handlers);
}

const set = PopRuleSet.parse({ rules: [] });

it.each([
  ['history:list', (of: Handlers) => of['history:list']({ filter: 'all', limit: 10 } as never)],
  ['history:get', (of: Handlers) => of['history:get']({ id: callIdOf(1) })],
  ['pop:rehearse', (of: Handlers) => of['pop:rehearse']({ set })],
])('%s shows pages a number by its last three digits, where numbers are masked', async (_, ask) => {
  const open = JSON.stringify(await ask(pages(false)));
  const masked = JSON.stringify(await ask(pages(true)));
  const { display } = aHistoryEntry().number;
  expect(open).toContain(`"display":"${display}"`);
  expect(masked).not.toContain(`"display":"${display}"`);
  expect(masked).toContain('•');
});
