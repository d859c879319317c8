/** Values of a record by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** A record with a number, or a task. */
export interface OrgRecord {
  readonly type: 'Contact' | 'Lead' | 'Account' | 'Opportunity' | 'User' | 'Task' | 'TaskRelation';
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
  /** Numbers of contacts beside the office and the mobile one are hidden. */
  hidesMorePhones = false;
  mayCreateTasks = true;
  /** Numbers are found in pieces alone, as they are split by what stands between their digits. */
  splitsNumbers = false;
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
    const more = this.hidesMorePhones ? [] : ['HomePhone', 'OtherPhone', 'AssistantPhone'];
    const phones = ['Phone', 'MobilePhone'];
    if (type === 'Contact') return ['Id', 'Name', 'Account.Name', ...phones, ...more];
    if (type === 'Lead') return this.hidesLeads ? [] : ['Id', 'Name', 'Company', ...phones];
    return type === 'Account' ? ['Id', 'Name', 'Phone'] : ['Id', 'Name'];
  }

  /** Without a status a task has the org's first. */
  addTask(fields: Fields): string {
    const created = { Status: 'Not Started', ...fields, CreatedDate: new Date().toISOString() };
    return this.#add('Task', '00T', created);
  }

  addRelation(fields: Fields): string {
    return this.#add('TaskRelation', '0RT', fields);
  }

  #add(type: OrgRecord['type'], prefix: string, fields: Fields): string {
    this.#count += 1;
    const id = `${prefix}AA${String(this.#count).padStart(10, '0')}AAA`;
    this.records.push({ type, id, fields });
    return id;
  }
}
