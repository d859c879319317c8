export interface RestPerson {
  readonly uid: number;
  readonly kind: 'person' | 'organization';
  readonly first: string | null;
  readonly last: string;
  readonly employer?: { readonly title: string };
  readonly phones: readonly { readonly value: string }[];
  /** The caller's own id of somebody who was made by the API, and what else came. */
  readonly ext?: string;
  readonly mail?: string;
  readonly region?: string;
}

export interface RestTicket {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Everything that a small home-made CRM knows: people under numeric ids, calls as tickets under keys of the caller's. */
export class RestData {
  people: readonly RestPerson[] = [
    {
      uid: 412,
      kind: 'person',
      first: 'Mina',
      last: 'Okafor',
      employer: { title: 'Okafor Interiors' },
      phones: [{ value: '+1 (202) 555-0143' }],
    },
    { uid: 413, kind: 'person', first: null, last: 'Weber', phones: [{ value: '030 23125 118' }] },
    { uid: 415, kind: 'person', first: 'Marta', last: 'Lindqvist', phones: [{ value: '08-123 456 78' }] },
    {
      uid: 31,
      kind: 'organization',
      first: null,
      last: 'Weber & Söhne',
      phones: [{ value: '+49 30 23125000' }],
    },
  ];
  /** People need a region. */
  insistsOnRegion = false;
  readonly tickets = new Map<string, RestTicket>();
  readonly notes = new Map<string, string>();
}
