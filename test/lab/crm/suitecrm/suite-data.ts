export interface SuiteRecord {
  readonly module:
    | 'Contacts'
    | 'Accounts'
    | 'Leads'
    | 'Users'
    | 'Calls'
    | 'Tasks'
    | 'Cases'
    | 'Opportunities';
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const PERSON = { phone_work: '', phone_mobile: '', phone_home: '', phone_other: '', assistant_phone: '' };

/** Invented customers, the same as in the other contract servers, with numbers as people type them, and the agent. */
export const SUITE_RECORDS: readonly SuiteRecord[] = [
  {
    module: 'Contacts',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000001',
    attributes: {
      ...PERSON,
      first_name: 'Mina',
      last_name: 'Okafor',
      account_name: 'Okafor Interiors',
      phone_work: '+1 (202) 555-0143',
    },
  },
  {
    module: 'Contacts',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000002',
    attributes: {
      ...PERSON,
      first_name: 'Jonas',
      last_name: 'Weber',
      account_name: '',
      phone_mobile: '030 23125 118',
    },
  },
  {
    module: 'Contacts',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000003',
    attributes: {
      ...PERSON,
      first_name: 'Olga',
      last_name: 'Petrova',
      account_name: '',
      phone_home: '040 23125118',
    },
  },
  {
    module: 'Accounts',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000011',
    attributes: { name: 'Weber & Söhne', phone_office: '+49 30 / 23125-000', phone_alternate: '' },
  },
  {
    module: 'Leads',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000021',
    attributes: {
      ...PERSON,
      first_name: null,
      last_name: 'Byron',
      account_name: null,
      phone_other: '03023125990',
    },
  },
  {
    module: 'Cases',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000031',
    attributes: { name: 'Delivery is late', case_number: '512', account_name: 'Okafor Interiors' },
  },
  {
    module: 'Opportunities',
    id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000041',
    attributes: { name: 'Okafor renovation', account_name: 'Okafor Interiors' },
  },
  { module: 'Users', id: '1', attributes: { user_name: 'ines', full_name: 'Ines Agent' } },
];

/** Everything a SuiteCRM knows. */
export class SuiteData {
  records: SuiteRecord[] = [...SUITE_RECORDS];
  /** Modules that the signed-in user may not see, or with `.delete` not delete from. */
  readonly denied = new Set<string>();
  /** Which records are related to which call: `call link record`. */
  readonly relations = new Set<string>();
  /** Tokens that open the API. */
  readonly tokens = new Set<string>();
  /** SuiteCRM 7 before 7.12 does not know `like`. */
  knowsLike = true;
  /** What a hook of the customer's does not let people be kept without. */
  insistsOn: readonly string[] = [];
  /** Before 7.11.11 a filter with `or` lets every record through that is not deleted. */
  letsAllThrough = false;
  /** Where the API lives. */
  folder: '/' | '/legacy/' = '/';
  #nextToken = 0;

  of(module: string): readonly SuiteRecord[] {
    return this.records.filter((record) => record.module === module);
  }

  newToken(): string {
    this.#nextToken += 1;
    const token = `lab-suite-token-${this.#nextToken}`;
    this.tokens.add(token);
    return token;
  }
}
