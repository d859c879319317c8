export type EspoScope = 'Contact' | 'Account' | 'Lead' | 'User' | 'Case' | 'Opportunity';

export interface EspoRecord {
  readonly scope: EspoScope;
  readonly id: string;
  readonly name: string;
  /** The first is the primary one, the only one that lists show. */
  readonly phones: readonly string[];
  readonly accountName?: string;
  readonly userName?: string;
  readonly description?: string;
  /** Fields of the administrator's. */
  readonly own?: Readonly<Record<string, string>>;
  readonly email?: string;
  /** Of a case. */
  readonly number?: number;
}

/** What a client may set of a call. */
export const CALL_FIELDS = [
  'name',
  'status',
  'direction',
  'dateStart',
  'dateEnd',
  'description',
  'parentType',
  'parentId',
  'contactsIds',
  'leadsIds',
  'assignedUserId',
  'cCallResult',
] as const;
/** What the administrator's field for results may hold. */
export const CALL_RESULTS: readonly unknown[] = ['Wants an offer', 'Calls back', null, undefined];
export type EspoCall = Readonly<Partial<Record<(typeof CALL_FIELDS)[number], unknown>>> & {
  readonly id: string;
};

export type EspoTask = Readonly<Record<string, unknown>> & { readonly id: string };

/** Invented customers, the same as in the other contract servers, and the agent. */
export const ESPO_RECORDS: readonly EspoRecord[] = [
  {
    scope: 'Contact',
    id: '65f0a1b2c3d4e5f60',
    name: 'Mina Okafor',
    phones: ['+12025550143'],
    accountName: 'Okafor Interiors',
  },
  {
    scope: 'Contact',
    id: '65f0a1b2c3d4e5f61',
    name: 'Jonas Weber',
    phones: ['+493023125118', '+493023125000'],
  },
  { scope: 'Contact', id: '65f0a1b2c3d4e5f62', name: 'Lena Weber', phones: ['+49 30 23125-000'] },
  { scope: 'Account', id: '65f0a1b2c3d4e5f71', name: 'Weber & Söhne', phones: ['+493023125000'] },
  { scope: 'Lead', id: '65f0a1b2c3d4e5f81', name: 'Ada Byron', phones: ['030 23125 990'] },
  { scope: 'Case', id: '65f0a1b2c3d4e5fa1', name: 'Delivery is late', phones: [], number: 512 },
  { scope: 'Opportunity', id: '65f0a1b2c3d4e5fb1', name: 'Okafor renovation', phones: [] },
  { scope: 'User', id: '65f0a1b2c3d4e5f91', name: 'Ines Agent', userName: 'ines', phones: [] },
  { scope: 'User', id: '65f0a1b2c3d4e5f99', name: 'Telephony', userName: 'telephony', phones: [] },
];

/** Everything an EspoCRM knows. */
export class EspoData {
  records: readonly EspoRecord[] = ESPO_RECORDS;
  readonly calls = new Map<string, EspoCall>();
  readonly tasks = new Map<string, EspoTask>();
  /** What the role of the API user denies, as `Lead.read` or `Call.delete`. */
  readonly denied = new Set<string>();
  /** Older servers know only some comparisons of digits. */
  knowsEndsWith = true;
  /** Names are compared before a record is made. */
  checksDoubles = false;
  /** Fields of people and companies that the administrator made required. */
  insistsOn: readonly string[] = [];
  #nextId = 0;

  nextId(): string {
    this.#nextId += 1;
    return `66a0${this.#nextId.toString(16).padStart(13, '0')}`;
  }
}
