import { CRM_NAMES, crmName } from '#shared/domain/crm-names.ts';
import type { CrmKind } from '#shared/domain/crm-settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { MessageKey, Translate } from '../../../i18n/message-key.ts';
import { KIND_FORMS } from '../../crm/kinds/kind-forms.ts';
import type { SettingsPage } from '../settings-place.tsx';

/** A form behind a page, with the fields that the search finds in it. */
export interface SearchedForm {
  readonly page: SettingsPage;
  /** Which form of the page: the id of a line or an account, the kind of a CRM, or `new` for a first line. */
  readonly form: string;
  readonly title: string;
  readonly fields: readonly SearchedField[];
}

interface SearchedField {
  readonly label: MessageKey;
  /** What technicians call it, in words: `client id` for `clientId`. */
  readonly words?: string;
}

const LINE_FIELDS = [
  'line.server',
  'line.user',
  'line.password',
  'line.country',
  'line.label',
  'line.displayName',
  'line.domain',
  'line.authUser',
  'line.servers',
  'line.ca',
  'line.pbx.title',
  'line.pbx.onlyPhone',
  'line.pbx.recordByInfo',
  'line.pbx.digits',
] as const satisfies readonly MessageKey[];

/** The forms of every line and every CRM; without any, those that would make the first one. */
export function searchedForms({ lines, crm }: Settings, t: Translate): readonly SearchedForm[] {
  const fields = LINE_FIELDS.map((label) => ({ label }));
  const page = 'line';
  const ofLines: readonly SearchedForm[] =
    lines.length === 0
      ? [{ page, form: 'new', title: t('lines.new'), fields }]
      : lines.map(({ id, label }) => ({ page, form: id, title: label, fields }));
  const ofAccounts = crm.accounts.map((account) => crmForm(account.kind, account.id, crmName(account)));
  const kinds = Object.keys(KIND_FORMS) as CrmKind[];
  const unused = kinds.filter((kind) => crm.accounts.every((account) => account.kind !== kind));
  return [...ofLines, ...ofAccounts, ...unused.map((kind) => crmForm(kind, kind, CRM_NAMES[kind]))];
}

function crmForm(kind: CrmKind, form: string, title: string): SearchedForm {
  const fields = KIND_FORMS[kind].fields.map(({ name, label }) => ({ label, words: inWords(name) }));
  return { page: 'crm', form, title, fields };
}

function inWords(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
