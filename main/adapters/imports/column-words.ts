import type { ImportTarget } from '#shared/domain/person.ts';

/**
 * Words in the headers of exports (Outlook, Google Contacts, common CRMs) in English, German, Spanish, French and
 * Russian. First hit wins: the more special targets stand before the more general.
 */
export const COLUMN_WORDS: readonly (readonly [ImportTarget, RegExp])[] = [
  ['email', /e-?mail|correo|courriel|почт/u],
  ['ignore', /fax|факс|address|adresse|dirección|адрес|birth|geburt|type|label|note|notiz|notas/u],
  ['extension', /\bext\b|extension|durchwahl|nebenstelle|extensi[oó]n|anexo|poste|внутр|добавочн/u],
  ['mobile', /mobil|\bcell|handy|m[oó]vil|celular|portable|сотов|мобил/u],
  [
    'record-id',
    /^(?:.*\W)?(?:id|uid|uuid|guid|nr|key)$|record.?id|kundennummer|número de cliente|идентификатор|номер клиента/u,
  ],
  [
    'phone',
    /phone|^tel|tel\.?$|telefon|fon\b|tel[eé]fono|t[eé]l[eé]phone|rufnummer|number|número|numéro|телефон|номер/u,
  ],
  ['first-name', /first.?name|given|vorname|^nombre$|nombre de pila|pr[eé]nom|^имя$/u],
  ['last-name', /last.?name|surname|family|nachname|familienname|apellido|nom de famille|фамилия/u],
  [
    'company',
    /company|organi[sz]ation|firma|unternehmen|organisation|empresa|compañía|soci[eé]t[eé]|entreprise|компания|организация|фирма/u,
  ],
  ['name', /name|nombre|^nom$|фио|имя|contact|kontakt|контакт/u],
];
