import type { Fields, OrgData, OrgRecord } from './org-data.ts';
import { OrgError } from './org-error.ts';

/** Whom the lab's requests come from. */
const AGENT = '005AA000000001AAAA';

/** What every org insists on (Object Reference). */
const REQUIRED = {
  Contact: ['LastName'],
  Lead: ['LastName', 'Company'],
  Account: ['Name'],
  Case: [],
} as const;
type MadeType = keyof typeof REQUIRED;

export function isMadeHere(type: string): type is MadeType {
  return type in REQUIRED;
}

export interface OrgCreate {
  readonly fields: Fields;
  /** `Sforce-Duplicate-Rule-Header`. */
  readonly duplicateRules: string;
}

/** `POST /sobjects/{Object}`: fields that are missing before fields that are doubled. */
export function createRecord(data: OrgData, type: MadeType, { fields, duplicateRules }: OrgCreate): unknown {
  checkFields(data, type, fields);
  const double = data.duplicates === 'let' ? undefined : doubleOf(data, type, fields);
  const isLet = data.duplicates === 'warn' && duplicateRules.includes('allowSave=true');
  if (double !== undefined && !isLet) throw duplicatesDetected(double, duplicateRules);
  const Name = type === 'Account' ? fields['Name'] : nameOf(fields);
  return { id: data.add(type, { ...fields, Name, CreatedById: AGENT }), success: true, errors: [] };
}

function checkFields(data: OrgData, type: MadeType, fields: Fields): void {
  const own = data.insistsOn[type] ?? [];
  const known = [...data.fieldsOf(type), ...own].filter(
    (name) => !name.startsWith('Created') && name !== 'Id',
  );
  if (known.length === 0) throw new OrgError(404, 'NOT_FOUND', 'The requested resource does not exist');
  const wrong = Object.keys(fields).find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new OrgError(400, 'INVALID_FIELD', `No such column '${wrong}' on sobject of type ${type}`);
  const missing = [...REQUIRED[type], ...own].filter((name) => !fields[name]);
  if (missing.length > 0)
    throw new OrgError(
      400,
      'REQUIRED_FIELD_MISSING',
      `Required fields are missing: [${missing.join(', ')}]`,
      missing,
    );
  const named = fields['ContactId'] ?? fields['AccountId'];
  const owner = typeof named === 'string' ? data.record(named) : undefined;
  if (type === 'Case' && 'ContactId' in fields && owner?.type !== 'Contact')
    throw new OrgError(400, 'FIELD_INTEGRITY_EXCEPTION', 'Contact ID: id value of incorrect type', [
      'ContactId',
    ]);
}

/** `GET /sobjects/{Object}/describe`, as far as forms need it. */
export function describeObject(data: OrgData, type: MadeType): unknown {
  const own = data.insistsOn[type] ?? [];
  const fields = [...data.fieldsOf(type), ...own].map((name) => {
    const choices = data.picklists[name] ?? [];
    return {
      name,
      label: own.includes(name) ? `${name.replace(/__c$/, '').replaceAll('_', ' ')}?` : name,
      type: choices.length > 0 ? 'picklist' : 'string',
      nillable: !own.includes(name),
      defaultedOnCreate: false,
      createable: true,
      picklistValues: choices.map((value) => ({ active: value !== 'Latin', label: value, value })),
    };
  });
  return { name: type, fields };
}

/** Somebody of the same e-mail address or name. */
function doubleOf(data: OrgData, type: MadeType, fields: Fields): OrgRecord | undefined {
  const name = type === 'Account' ? fields['Name'] : nameOf(fields);
  return data.records.find(
    (record) =>
      record.type === type &&
      (record.fields['Name'] === name ||
        (fields['Email'] !== undefined && record.fields['Email'] === fields['Email'])),
  );
}

function duplicatesDetected({ type, id, fields }: OrgRecord, duplicateRules: string): OrgError {
  const details = duplicateRules.includes('includeRecordDetails=true') ? { Name: fields['Name'] } : {};
  const attributes = { type, url: `/services/data/v62.0/sobjects/${type}/${id}` };
  const match = { additionalInformation: [], fieldDiffs: [], matchConfidence: 100 };
  const duplicateResult = {
    allowSave: true,
    duplicateRule: `Standard_${type}_Duplicate_Rule`,
    duplicateRuleEntityType: type,
    errorMessage: 'Use one of these records?',
    matchResults: [
      {
        entityType: type,
        errors: [],
        matchEngine: 'FuzzyMatchEngine',
        matchRecords: [{ ...match, record: { attributes, Id: id, ...details } }],
        rule: `Standard_${type}_Match_Rule_v1_1`,
        size: 1,
        success: true,
      },
    ],
  };
  const error = new OrgError(400, 'DUPLICATES_DETECTED', 'Use one of these records?');
  error.more = { duplicateResult };
  return error;
}

function nameOf(fields: Fields): string {
  return [fields['FirstName'], fields['LastName']].filter(Boolean).join(' ');
}
