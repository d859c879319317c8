import type { LabAnswer } from '../server/lab-exchange.ts';
import type { CreatioData, CreatioRecord } from './creatio-data.ts';
import { odataError } from './odata-answer.ts';

const COLUMNS = ['Id', 'Name', 'Phone', 'MobilePhone', 'HomePhone', 'Email', 'Notes', 'AccountId', 'OwnerId'];
/** Accounts have an address on the web, and none for mail. */
const CONTACT_ONLY = ['MobilePhone', 'HomePhone', 'Email', 'AccountId'];

/** `POST Contact`, `POST Account`: what the database under Creatio refuses comes as an exception. */
export function insertRecord(data: CreatioData, entity: CreatioRecord['entity'], json: unknown): LabAnswer {
  if (typeof json !== 'object' || json === null) return odataError(400, 'The body is no entity');
  const sent: Record<string, unknown> = { ...json };
  if (!data.mayMake)
    return odataError(500, `Current user does not have sufficient rights to add records to "${entity}"`);
  const wrong = Object.keys(sent).find(
    (name) => !COLUMNS.includes(name) || (entity === 'Account' && CONTACT_ONLY.includes(name)),
  );
  if (wrong !== undefined)
    return odataError(400, `The property '${wrong}' does not exist on type '${entity}'`);
  const missing = ['Name', ...data.required].find((name) => sent[name] === undefined);
  if (missing !== undefined)
    return odataError(500, `Cannot insert the value NULL into column '${missing}', table 'dbo.${entity}'`);
  if (data.records.some(({ id }) => id === sent['Id']))
    return odataError(
      500,
      `Violation of PRIMARY KEY constraint 'PK${entity}Id'. Cannot insert duplicate key`,
    );
  const { id } = data.addRecord(entity, sent);
  return { status: 201, body: { '@odata.context': `$metadata#${entity}/$entity`, ...sent, Id: id } };
}
