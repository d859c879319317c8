/** Values of a record by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** A record with a number, or a task. */
export interface OrgRecord {
  readonly type: 'Contact' | 'Lead' | 'Account' | 'Opportunity' | 'Case' | 'User' | 'Task' | 'TaskRelation';
  readonly id: string;
  fields: Fields;
}

const TASK_FIELDS = [
  'Subject',
  'Status',
  'Priority',
  'ActivityDate',
  'OwnerId',
  'WhoId',
  'WhatId',
  'Description',
  'CreatedDate',
  'IsReminderSet',
  'ReminderDateTime',
];
/** Of every record that somebody makes. */
const MADE_FIELDS = ['Description', 'OwnerId', 'CreatedById', 'CreatedDate'];
const CASE_FIELDS = [
  'Subject',
  'Origin',
  'ContactId',
  'AccountId',
  'SuppliedName',
  'SuppliedPhone',
  'SuppliedEmail',
  'SuppliedCompany',
];
/** The first characters of ids, by which Salesforce knows what they are of. */
const PREFIXES = {
  Contact: '003',
  Lead: '00Q',
  Account: '001',
  Case: '500',
  Opportunity: '006',
  User: '005',
  Task: '00T',
  TaskRelation: '0RT',
} as const;
const CALL_FIELDS = ['TaskSubtype', 'CallType', 'CallDurationInSeconds', 'CallDisposition', 'CallObject'];
const RELATION_FIELDS = ['Id', 'TaskId', 'RelationId', 'IsWhat'];

/** Everything an org knows. */
export class OrgData {
  records: OrgRecord[];
  /** Tasks may have several contacts. */
  sharesActivities = false;
  /** Fields of calls that this org hides from the agent. */
  hidesCallFields = false;
  /** An org without leads, or an agent who may not see them. */
  hidesLeads = false;
  /** An org without service and sales. */
  hidesCases = false;
  /** Numbers of contacts beside the office and the mobile one are hidden. */
  hidesMorePhones = false;
  mayCreateTasks = true;
  /** Numbers are found in pieces alone, as they are split by what stands between their digits. */
  splitsNumbers = false;
  /** Fields of the customer's own that have to be filled in, by object. */
  readonly insistsOn: Partial<Record<OrgRecord['type'], readonly string[]>> = {};
  /** Values of fields that are lists; one of them is not in use any more. */
  readonly picklists: Readonly<Record<string, readonly string[]>> = {
    Preferred_Language__c: ['Swedish', 'German', 'Latin'],
  };
  /** What the org's duplicate rules do about somebody with a known e-mail address or name. */
  duplicates: 'let' | 'warn' | 'block' = 'let';
  #count = 0;

  constructor(records: readonly OrgRecord[]) {
    this.records = [...records];
  }

  get tasks(): readonly OrgRecord[] {
    return this.records.filter(({ type }) => type === 'Task');
  }

  record(id: string): OrgRecord | undefined {
    return this.records.find((record) => record.id === id);
  }

  fieldsOf(type: OrgRecord['type']): readonly string[] {
    if (type === 'TaskRelation') return this.sharesActivities ? RELATION_FIELDS : [];
    if (type === 'Task') return ['Id', ...TASK_FIELDS, ...(this.hidesCallFields ? [] : CALL_FIELDS)];
    if (this.#isHidden(type)) return [];
    const more = this.hidesMorePhones ? [] : ['HomePhone', 'OtherPhone', 'AssistantPhone'];
    const phones = ['Phone', 'MobilePhone'];
    const person = ['FirstName', 'LastName', 'Email', ...MADE_FIELDS];
    if (type === 'Contact') return ['Id', 'Name', 'Account.Name', ...phones, ...more, ...person];
    if (type === 'Lead') return ['Id', 'Name', 'Company', ...phones, ...person];
    if (type === 'Case') return ['Id', 'CaseNumber', ...CASE_FIELDS, ...MADE_FIELDS];
    return type === 'Account' ? ['Id', 'Name', 'Phone', ...MADE_FIELDS] : ['Id', 'Name'];
  }

  #isHidden(type: OrgRecord['type']): boolean {
    if (type === 'Lead') return this.hidesLeads;
    return (type === 'Case' || type === 'Opportunity') && this.hidesCases;
  }

  add(type: OrgRecord['type'], fields: Fields): string {
    this.#count += 1;
    const id = `${PREFIXES[type]}AB${String(this.#count).padStart(10, '0')}AAA`;
    this.records.push({ type, id, fields: { ...fields, CreatedDate: new Date().toISOString() } });
    return id;
  }
}
