import type { CallView } from '#shared/domain/call.ts';
import type { Customer, CustomerCall } from './customer.ts';
import { ANSWER_KEY, type PbxApp } from './pbx-app.ts';

/** A customer who sends a tone, as the PBX names them. */
export const TONE = 'Local/tone@lab-customer';

/** The customer of the address book is connected with the agent, and sound flows. */
export async function talking(phone: PbxApp, customer: Customer, call: CustomerCall = {}): Promise<CallView> {
  await customer.call({ does: 'tone', ...call });
  const { id } = await phone.ringing();
  await phone.press(ANSWER_KEY);
  return phone.callThat('flowing', (each) => each.id === id && each.media === 'flowing');
}
