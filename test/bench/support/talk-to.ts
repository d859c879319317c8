import type { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, type PbxApp } from '#test/support/pbx/pbx-app.ts';

/** A customer calls, the agent answers, and packets go both ways; gives the call's id. */
export async function talkTo(phone: PbxApp, customer: Customer): Promise<string> {
  await customer.call({ does: 'tone' });
  await phone.ringing();
  await phone.press(ANSWER_KEY);
  const { id } = await phone.connected();
  await phone.media.statsThat(({ packetsIn, packetsOut }) => packetsIn > 10 && packetsOut > 10);
  return id;
}
