import type { Catalog } from '#shared/i18n/catalogs.ts';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? WithoutPlural<Key> : `${Key}.${Paths<Node[Key]>}`;
}[keyof Node & string];

/** Every text of the catalog by its path; plural forms count as one (`nav.missed`). */
export type MessageKey = Paths<Catalog>;

/** Gives the text for a key in the language on screen, with `{{name}}` replaced by `values.name`. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
