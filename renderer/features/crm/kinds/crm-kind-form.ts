import type { CrmKind } from '#shared/domain/crm-settings.ts';
import type { MessageKey } from '../../../i18n/message-key.ts';

interface AnyField {
  /** Of a value or a secret of the setup. */
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
}

/** Typed: `password` is a secret and never comes back, `code` an id or a template and no words, `lines` has several lines. */
export interface TypedField extends AnyField {
  readonly as: 'text' | 'address' | 'code' | 'password' | 'lines';
  readonly placeholder?: string;
  readonly initial?: string;
  /** The form can be sent without it. */
  readonly optional?: boolean;
}

export interface SwitchField extends AnyField {
  readonly as: 'switch';
  readonly initial: boolean;
}

export interface ChoiceField extends AnyField {
  readonly as: 'choice';
  readonly initial: string;
  readonly choices: readonly { readonly value: string; readonly text: MessageKey }[];
}

export type CrmField = TypedField | SwitchField | ChoiceField;

/** How a kind of CRM is connected: what its form asks for. */
export interface CrmKindForm<Kind extends CrmKind = CrmKind> {
  readonly kind: Kind;
  /** One line for whoever chooses a kind. */
  readonly about: MessageKey;
  readonly fields: readonly CrmField[];
  /** Only shown while these values are as said. */
  readonly shows?: Readonly<Record<string, (values: Readonly<Record<string, string | boolean>>) => boolean>>;
  /** The agent signs in in the browser; else what is typed connects. */
  readonly signsIn?: (values: Readonly<Record<string, string | boolean>>) => boolean;
  readonly can: {
    readonly lookup: boolean;
    readonly log: boolean;
    readonly notes: boolean;
    readonly recordings?: boolean;
    /** Does without the caller's number, where it is not to have it. */
    readonly unnumbered?: boolean;
    /** Gets the caller's name. */
    readonly names?: boolean;
    /** Makes new records. */
    readonly creates?: boolean;
  };
}
