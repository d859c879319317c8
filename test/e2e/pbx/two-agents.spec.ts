import { expect } from '@playwright/test';

import { PanelPage } from '#test/e2e/support/panel-page.ts';
import { ANSWER_KEY, HANG_UP_KEY } from '#test/support/pbx/pbx-app.ts';

import { test } from './pbx-test.ts';

test('one agent calls another: both have this app, hear each other, and hold in turn', async ({
  phone,
  customer,
  startPhone,
}) => {
  const colleague = await startPhone({ user: '1002' });
  await colleague.reachable();
  const panel = new PanelPage(phone.panel);

  await test.step('it rings with the name that the PBX gives', async () => {
    await panel.dial('1002');
    expect((await colleague.ringing()).party).toMatchObject({ displayName: 'Agent One' });
  });

  await test.step('they hear each other', async () => {
    await colleague.press(ANSWER_KEY);
    await Promise.all([phone.connected(), colleague.connected()]);
    for (const each of [phone, colleague]) {
      await each.media.statsThat(({ packetsOut, energyIn = 0 }) => packetsOut > 50 && energyIn > 1e-3);
    }
    await customer.pbx.untilBridged('PJSIP/1001', ['PJSIP/1002']);
  });

  await test.step('each holds the other', async () => {
    const mine = panel.call('Agent Two');
    const theirs = new PanelPage(colleague.panel).call('Agent One');
    const theyHearMusic = customer.pbx.hearsMusic('PJSIP/1002');
    await mine.hold.click();
    await theyHearMusic;
    await mine.resume.click();
    await expect(mine.hold).toBeVisible();
    const iHearMusic = customer.pbx.hearsMusic('PJSIP/1001');
    await theirs.hold.click();
    await iHearMusic;
    await theirs.resume.click();
    await expect(theirs.hold).toBeVisible();
    await Promise.all([customer.hearsAgent('1001'), customer.hearsAgent('1002')]);
  });

  await test.step('one hangs up, the history of both says who', async () => {
    await colleague.press(HANG_UP_KEY);
    await Promise.all([phone.idle(), colleague.idle()]);
    expect(await phone.lastEntry()).toMatchObject({ direction: 'outgoing', cause: { by: 'party' } });
    expect(await colleague.lastEntry()).toMatchObject({ direction: 'incoming', cause: { by: 'agent' } });
  });
});
