/** Values of a record by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** A record with a number, or a task. */
export interface OrgRecord {
  readonly type: 'Contact' | 'Lead' | 'Account' | 'User' | 'Task' | 'Case' | 'Opportunity';
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
];
const CALL_FIELDS = ['TaskSubtype', 'CallType', 'CallDurationInSeconds', 'CallDisposition', 'CallObject'];

/** Everything an org knows. */
export class OrgData {
  readonly records: OrgRecord[];
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
    if (type === 'Task') return ['Id', ...TASK_FIELDS, ...(this.hidesCallFields ? [] : CALL_FIELDS)];
    const more = this.hidesMorePhones ? [] : ['HomePhone', 'OtherPhone', 'AssistantPhone'];
    const phones = ['Phone', 'MobilePhone'];
    if (type === 'Contact') return ['Id', 'Name', 'Account.Name', ...phones, ...more];
    if (type === 'Lead') return this.hidesLeads ? [] : ['Id', 'Name', 'Company', ...phones];
    if (type === 'Case' && !this.hidesCases) return ['Id', 'CaseNumber', 'Subject'];
    if (type === 'Opportunity' || type === 'Case') return this.hidesCases ? [] : ['Id', 'Name'];
    return type === 'Account' ? ['Id', 'Name', 'Phone'] : ['Id', 'Name'];
  }

  addTask(fields: Fields): string {
    this.#count += 1;
    const id = `00TAA${String(this.#count).padStart(10, '0')}AAA`;
    this.records.push({ type: 'Task', id, fields: { ...fields, CreatedDate: new Date().toISOString() } });
    return id;
  }
}
