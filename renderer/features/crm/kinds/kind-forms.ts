import type { CrmKind } from '#shared/domain/crm-settings.ts';
import { bitrix24 } from './bitrix24.ts';
import { creatio } from './creatio.ts';
import type { CrmKindForm } from './crm-kind-form.ts';
import { freshdesk } from './freshdesk.ts';

/** The form of each kind: a new one adds its line here. */
export const KIND_FORMS: { readonly [Kind in CrmKind]: CrmKindForm<Kind> } = { bitrix24, creatio, freshdesk };
