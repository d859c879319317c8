import type { CrmRecordRef } from '#shared/domain/crm-write.ts';

import { caseNumber, searchWords } from '../lookup/search-words.ts';
import { DEAL_TYPE_ID, ENTITY_TYPE_IDS } from './bitrix24-values.ts';

export interface SearchCommand {
  readonly key: string;
  readonly type: CrmRecordRef['type'];
  readonly command: string;
}

const FIELDS: Readonly<Record<'contact' | 'company' | 'lead' | 'deal', readonly string[]>> = {
  contact: ['id', 'name', 'lastName'],
  company: ['id', 'title'],
  lead: ['id', 'name', 'lastName', 'title'],
  deal: ['id', 'title'],
};
const TYPE_IDS = { ...ENTITY_TYPE_IDS, deal: DEAL_TYPE_ID } as const;

type Filter = Readonly<Record<string, string>>;

/**
 * The lists that are asked for what was typed. A person's two names are fields of their own: each order of them is a list,
 * which no "or" in a filter is needed for (how the universal methods write one is not sure).
 */
export function searchBatch(text: string): readonly SearchCommand[] {
  const words = searchWords(text);
  const number = caseNumber(text);
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const whole = words.join(' ');
  const people: readonly Filter[] =
    rest.length === 0
      ? [{ '%lastName': first }, { '%name': first }]
      : [
          { '%name': first, '%lastName': rest.join(' ') },
          { '%lastName': first, '%name': rest.join(' ') },
        ];
  const titled: readonly Filter[] = [{ '%title': whole }];
  return [
    ...commandsOf('contact', people),
    ...commandsOf('company', titled),
    ...commandsOf('lead', [...people, ...titled]),
    ...commandsOf('deal', [...(number === undefined ? [] : [{ id: number }]), ...titled]),
  ];
}

function commandsOf(type: keyof typeof FIELDS, filters: readonly Filter[]): readonly SearchCommand[] {
  return filters.map((filter, index) => {
    const wanted = Object.entries(filter).map(
      ([field, value]) => `filter[${encodeURIComponent(field)}]=${encodeURIComponent(value)}`,
    );
    const select = FIELDS[type].map((field) => `select[]=${field}`);
    const query = [`entityTypeId=${TYPE_IDS[type]}`, ...select, ...wanted].join('&');
    return { key: `${type}${index}`, type, command: `crm.item.list?${query}` };
  });
}
