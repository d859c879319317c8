import type { CrmKind } from '#shared/domain/crm-settings.ts';
import { bitrix24 } from './bitrix24.ts';
import { creatio } from './creatio.ts';
import type { CrmKindForm } from './crm-kind-form.ts';
import { espocrm } from './espocrm.ts';
import { freshdesk } from './freshdesk.ts';
import { rest } from './rest.ts';
import { suitecrm } from './suitecrm.ts';

/** The form of each kind: a new one adds its line here. */
export const KIND_FORMS: { readonly [Kind in CrmKind]: CrmKindForm<Kind> } = {
  bitrix24,
  creatio,
  freshdesk,
  espocrm,
  suitecrm,
  rest,
};
