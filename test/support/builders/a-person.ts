import type { Person } from '#shared/domain/person.ts';

export function aPerson(values: Partial<Person> = {}): Person {
  return {
    id: 'p1',
    kind: 'contact',
    name: 'Marta Lindqvist',
    company: 'Nordvik Logistics',
    numbers: [{ label: 'work', number: '+46 8 123 456 78', e164: '+46812345678' }],
    fields: {},
    source: 'import',
    ...values,
  };
}
