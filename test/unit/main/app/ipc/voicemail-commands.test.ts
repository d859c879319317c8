import { expect, it } from 'vitest';

import { lineServiceHandlers } from '#app/ipc/line-service-handlers.ts';
import type { MailboxWatch } from '#core/ports/mailbox-watch.ts';
import { callFixture, LINE } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { lineServicesFixture } from '#test/support/line-services-fixture.ts';

const QUIET: MailboxWatch = { onCount: () => () => undefined };

it('the mailbox of a line is called at the code of the line, and none where it has none', async () => {
  const { calls, connector } = callFixture();
  const host = lineServicesFixture();
  const handlers = lineServiceHandlers({ host, store: host.store, calls });
  const order = { lineId: LINE.id };
  expect(await handlers['voicemail:dial'](order)).toEqual({ ok: false, problem: 'number-empty' });
  host.voicemail.attach({ ...LINE, code: '*97', mailbox: QUIET });
  expect(await handlers['voicemail:dial'](order)).toMatchObject({ ok: true });
  expect(connector.told).toEqual([`dial ${callIdOf(901)} *97`]);
});
