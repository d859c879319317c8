export interface Ticket {
  readonly number: string;
  readonly title: string;
  readonly state: 'Open' | 'Waiting for customer' | 'Solved';
  readonly when: string;
}

export interface Note {
  readonly when: string;
  readonly by: string;
  readonly text: string;
}

/** What the demo CRM knows about a customer beyond the address book. */
export interface CustomerCase {
  readonly place: string;
  readonly since: string;
  readonly tickets: readonly Ticket[];
  readonly notes: readonly Note[];
}

const open = (number: string, title: string, when: string): Ticket => ({
  number,
  title,
  state: 'Open',
  when,
});
const waiting = (number: string, title: string, when: string): Ticket => {
  return { number, title, state: 'Waiting for customer', when };
};
const solved = (number: string, title: string, when: string): Ticket => ({
  number,
  title,
  state: 'Solved',
  when,
});

const NORDVIK: CustomerCase = {
  place: 'Stockholm, Sweden',
  since: '2019',
  tickets: [
    open('4471', 'Delivery 88-204 has not arrived', 'today, 08:12'),
    open('4466', 'Proof of delivery for March', 'yesterday'),
    waiting('4402', 'New loading bay: access for drivers', 'last week'),
    solved('4317', 'Two pallets missing', 'last month'),
  ],
  notes: [
    { when: 'Yesterday, 16:40', by: 'Leila', text: 'Wants the proof of delivery by mail, not by post.' },
    { when: 'Last week', by: 'Tom', text: 'Renewal due in autumn. Interested in the evening slot.' },
  ],
};

const ALDER: CustomerCase = {
  place: 'London, United Kingdom',
  since: '2021',
  tickets: [
    open('4469', 'Invoice 2217 shows the old address', 'Monday'),
    solved('4388', 'Second user for the customer area', 'three weeks ago'),
  ],
  notes: [{ when: 'Monday', by: 'Peter', text: 'New registered address from the first of next month.' }],
};

const CALLOWAY: CustomerCase = {
  place: 'Washington, DC, United States',
  since: '2017',
  tickets: [
    open('4470', 'Spectrometer returned for repair', 'today, 07:55'),
    waiting('4455', 'Quote for a yearly check', 'last week'),
  ],
  notes: [{ when: 'Last week', by: 'Ines', text: 'Prefers a call to mail. In the workshop until noon.' }],
};

const KESSEL: CustomerCase = {
  place: 'Berlin, Germany',
  since: '2022',
  tickets: [waiting('4431', 'Samples for the spring range', 'last week')],
  notes: [],
};

const QUIET: CustomerCase = { place: 'No address kept', since: '2024', tickets: [], notes: [] };

const CASES: Readonly<Record<string, CustomerCase>> = {
  'Nordvik Logistics': NORDVIK,
  'Alder & Finch': ALDER,
  'Calloway Instruments': CALLOWAY,
  'Kessel & Sohn': KESSEL,
};

/** The case file of a company; companies without one are quiet customers. */
export function caseOf(company: string | undefined): CustomerCase {
  return CASES[company ?? ''] ?? QUIET;
}
