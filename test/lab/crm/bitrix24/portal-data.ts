export type EntityType = 'CONTACT' | 'COMPANY' | 'LEAD' | 'DEAL';

/** A record of the portal. */
export interface PortalRecord {
  readonly type: EntityType;
  readonly id: number;
  readonly name: string;
  readonly lastName?: string;
  readonly title?: string;
  readonly phones: readonly string[];
  readonly assignedTo: number;
  readonly emails?: readonly string[];
  readonly comments?: string;
  readonly companyTitle?: string;
  readonly originatorId?: string;
  readonly originId?: string;
  /** Fields of the customer's own. */
  readonly own?: Readonly<Record<string, unknown>>;
}

/** A call between `register` and `finish`. */
export interface OpenCall {
  readonly callId: string;
  readonly externalId: string;
  readonly line: string;
  readonly userId: number;
  readonly number: string;
  readonly type: number;
  readonly startDate: string;
  readonly entity: { readonly type: EntityType; readonly id: number } | undefined;
  readonly registeredAt: number;
  /** Users who see its card. */
  readonly shownTo: Set<number>;
}

/** A row of the statistics. */
export interface CallRow {
  readonly id: number;
  readonly call: OpenCall;
  readonly duration: number;
  readonly code: string;
  readonly activityId: number | undefined;
  transcript?: { readonly id: number; readonly messages: readonly unknown[] };
  /** Further owners of the activity, as `type:id`. */
  readonly bindings: Set<string>;
}

export interface Comment {
  readonly id: number;
  readonly entityType: string;
  readonly entityId: number;
  text: string;
}

/** A to-do on a record. */
export interface Todo {
  readonly id: number;
  readonly ownerTypeId: number;
  readonly ownerId: number;
  readonly deadline: string;
  readonly description: string;
  readonly responsibleId: number;
}

/** An event that waits for the application to fetch it. */
export interface OfflineEvent {
  readonly id: number;
  readonly name: string;
  readonly at: number;
  readonly data: Readonly<Record<string, string>>;
}

/** Everything a portal knows. */
export class PortalData {
  records: readonly PortalRecord[];
  readonly openCalls = new Map<string, OpenCall>();
  readonly rows: CallRow[] = [];
  readonly comments: Comment[] = [];
  readonly todos: Todo[] = [];
  /** External lines by number. */
  readonly lines = new Map<string, { readonly name: string; readonly creates: string }>();
  /** Events that are kept for the application, by name, and those that wait. */
  readonly boundEvents = new Set<string>();
  offlineEvents: readonly OfflineEvent[] = [];
  /** Places for recordings, by token. */
  readonly uploads = new Map<string, { readonly callId: string; readonly name: string }>();
  /** By call. */
  readonly recordings = new Map<
    string,
    { readonly id: number; readonly name: string; readonly bytes: Buffer }
  >();
  /** Where uploads are told to go. */
  uploadOrigin = '';
  /** Of the user who made the webhook. */
  scopes: readonly string[] = ['crm', 'telephony', 'user_brief'];
  maySeeStatistics = true;
  /** What rows of the statistics say of a call without a transcript. */
  noTranscript: unknown = null;
  /** Rows of the queue have a message's id beside their own. */
  namesMessages = true;
  /** Fields of the customer's own that have to be filled in. */
  insistsOn: readonly { readonly name: string; readonly title: string; readonly items: readonly string[] }[] =
    [];
  #nextId = 100;

  constructor(records: readonly PortalRecord[]) {
    this.records = records;
  }

  nextId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }

  record(type: EntityType, id: number): PortalRecord | undefined {
    return this.records.find((record) => record.type === type && record.id === id);
  }

  /** The whole number, whatever stands between its digits; a leading `+` and country code count. */
  withNumber(values: readonly string[]): readonly PortalRecord[] {
    const wanted = new Set(values.map((value) => value.replace(/\D/g, '')));
    return this.records.filter(({ phones }) => phones.some((phone) => wanted.has(phone.replace(/\D/g, ''))));
  }
}
