import { randomUUID } from 'node:crypto';

/** A contact or an account with its numbers, as people typed them. */
export interface CreatioRecord {
  readonly entity: 'Contact' | 'Account';
  readonly id: string;
  readonly name: string;
  readonly accountId?: string;
  readonly numbers: readonly CreatioNumber[];
  /** Of a record that was made through the API: everything that came. */
  readonly sent?: Record<string, unknown>;
}

export interface CreatioNumber {
  readonly number: string;
  readonly typeId?: string;
  readonly isOutdated?: boolean;
}

export type CallRow = Record<string, unknown> & { readonly Id: string };

const WORK = '3dddb3cc-53ee-49c4-a71f-e9e257f59e49';
export const NOBODY = '00000000-0000-0000-0000-000000000000';

const id = (last: number): string => `7f0c1c52-0000-4000-8000-${String(last).padStart(12, '0')}`;

export const MINA_ID = id(1);
export const MARTA_ID = id(5);
export const WEBER_ID = id(31);
/** The contact of whoever is signed in. */
export const SIGNED_IN_ID = id(90);

/** The invented customers of all contract servers, and somebody whose number ends with the same seven digits. */
export const CREATIO_RECORDS: readonly CreatioRecord[] = [
  { entity: 'Account', id: WEBER_ID, name: 'Weber & Söhne', numbers: [{ number: '+49 30 23125000' }] },
  { entity: 'Contact', id: MINA_ID, name: 'Mina Okafor', numbers: [{ number: '+1 (202) 555-0143' }] },
  { entity: 'Contact', id: id(2), name: 'Someone Else', numbers: [{ number: '+1 (303) 555-0143' }] },
  {
    entity: 'Contact',
    id: id(3),
    name: 'Jonas Weber',
    accountId: WEBER_ID,
    numbers: [{ number: '030 23125 118' }, { number: '+493023125000' }],
  },
  {
    entity: 'Contact',
    id: id(4),
    name: 'Lena Weber',
    accountId: WEBER_ID,
    numbers: [
      { number: '+49 30 23125-000' },
      { number: '+49 30 23125 777', isOutdated: true },
      { number: '+49 30 23125 778', typeId: '9A7AB41B-67CC-DF11-9B2A-001D60E938C6' },
    ],
  },
  {
    entity: 'Contact',
    id: MARTA_ID,
    name: 'Marta Lindqvist',
    accountId: WEBER_ID,
    numbers: [{ number: '08-123 456 78' }, { number: '+46 8 123 456 78' }],
  },
];

/** What is found by words alone. */
export const CREATIO_CASES = [
  { Id: '7f0c1c52-0000-4000-8000-000000000091', Number: 'SR00000512', Subject: 'Delivery is late' },
] as const;

/** Everything this Creatio knows. */
export class CreatioData {
  records: readonly CreatioRecord[];
  /** Columns of contacts and accounts that a customer made required. */
  readonly required = new Set<string>();
  /** Whether the user may make contacts and accounts. */
  mayMake = true;
  readonly calls: CallRow[] = [];
  activities: readonly CallRow[] = [];
  /** The dictionary of results. */
  results: readonly { readonly Id: string; readonly Name: string }[] = [
    { Id: id(61), Name: 'Wants an offer' },
    { Id: id(62), Name: 'Calls back' },
  ];
  /** Whether rows take the ids that come with them. */
  takesIds = true;

  constructor(records: readonly CreatioRecord[]) {
    this.records = records;
  }

  /** Rows of `ContactCommunication` or `AccountCommunication`; `SearchNumber` is the server's own. */
  communications(entity: CreatioRecord['entity']): readonly Record<string, unknown>[] {
    return this.records
      .filter((record) => record.entity === entity)
      .flatMap((record) =>
        record.numbers.map(({ number, typeId = WORK, isOutdated = false }, index) => ({
          Id: `0d2a0000-0000-4000-8000-${record.id.slice(-10)}${String(index).padStart(2, '0')}`,
          Number: number,
          SearchNumber: [...number.replace(/\D/g, '')].toReversed().join(''),
          CommunicationTypeId: typeId,
          NonActual: isOutdated,
          [`${entity}Id`]: record.id,
          [entity]: { Id: record.id, Name: record.name },
        })),
      );
  }

  /** Rows of a list that has names, `undefined` for what this product does not have. */
  named(entity: string): readonly Record<string, unknown>[] | undefined {
    if (entity === 'Case') return CREATIO_CASES;
    if (entity !== 'Contact' && entity !== 'Account') return undefined;
    return this.records
      .filter((record) => record.entity === entity)
      .map(({ id: rowId, name }) => ({ Id: rowId, Name: name }));
  }

  record(entity: CreatioRecord['entity'], recordId: string): CreatioRecord | undefined {
    return this.records.find((each) => each.entity === entity && each.id === recordId);
  }

  /** The row of its number, by which it is found, is made with it. */
  addRecord(entity: CreatioRecord['entity'], sent: Record<string, unknown>): CreatioRecord {
    const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '');
    const number = text('MobilePhone') || text('Phone');
    const made = {
      entity,
      id: text('Id') || randomUUID(),
      name: text('Name'),
      numbers: number === '' ? [] : [{ number }],
      sent,
    };
    this.records = [...this.records, made];
    return made;
  }

  /** What Creatio gives a new activity: it is whoever's is signed in. */
  addActivity(fields: Record<string, unknown>): CallRow {
    const own = typeof fields['Id'] === 'string' && this.takesIds ? fields['Id'] : randomUUID();
    const row = { OwnerId: SIGNED_IN_ID, ...fields, Id: own };
    this.activities = [...this.activities, row];
    return row;
  }

  addCall(fields: Record<string, unknown>): CallRow {
    const row = { Comment: '', Notes: '', ContactId: NOBODY, AccountId: NOBODY, ...fields, Id: randomUUID() };
    this.calls.push(row);
    return row;
  }

  removeCall(callId: string): boolean {
    const index = this.calls.findIndex((each) => each.Id === callId);
    if (index >= 0) this.calls.splice(index, 1);
    return index >= 0;
  }
}
