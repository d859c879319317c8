import type { Person } from '#shared/domain/person.ts';

/** Where `Person.source` says that a record belongs to the demo. */
export const DEMO_SOURCE = 'demo';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly email?: string;
}

/**
 * Invented people. Their numbers come from ranges kept free for fiction: 555-01xx (North America), 020 7946 0xxx,
 * 0113 496 0xxx and 07700 900xxx (Ofcom), 08-465 004 xx and 070-174 06 xx (PTS), 01 99 00 xx xx and 06 39 98 xx xx
 * (Arcep), 030 23125 xxx (Bundesnetzagentur). +46 8 123 456 78 is the number on the product's pictures.
 */
const CUSTOMERS: readonly Entry[] = [
  {
    id: 'C-1001',
    name: 'Marta Lindqvist',
    company: 'Nordvik Logistics',
    numbers: { Office: '+46 8 123 456 78', Mobile: '+46 70 174 06 35' },
    email: 'marta.lindqvist@nordvik.example',
  },
  {
    id: 'C-1002',
    name: 'Erik Sandell',
    company: 'Nordvik Logistics',
    numbers: { Office: '+46 8 465 004 12' },
  },
  {
    id: 'C-1003',
    name: 'Priya Raman',
    company: 'Alder & Finch',
    numbers: { Office: '+44 20 7946 0321', Mobile: '+44 7700 900461' },
    email: 'priya@alderfinch.example',
  },
  { id: 'C-1004', name: 'Owen Hartley', company: 'Alder & Finch', numbers: { Office: '+44 20 7946 0322' } },
  {
    id: 'C-1005',
    name: 'James Whitfield',
    company: 'Calloway Instruments',
    numbers: { Office: '+1 202 555 0178' },
    email: 'j.whitfield@calloway.example',
  },
  {
    id: 'C-1006',
    name: 'Dolores Vega',
    company: 'Calloway Instruments',
    numbers: { Office: '+1 202 555 0179' },
  },
  { id: 'C-1007', name: 'Hanne Berg', company: 'Fjordlys Energi', numbers: { Mobile: '+46 70 174 06 12' } },
  { id: 'C-1008', name: 'Lukas Brandt', company: 'Kessel & Sohn', numbers: { Office: '+49 30 23125 014' } },
  { id: 'C-1009', name: 'Annika Vogel', company: 'Kessel & Sohn', numbers: { Office: '+49 30 23125 027' } },
  {
    id: 'C-1010',
    name: 'Camille Perrin',
    company: 'Atelier Perrin',
    numbers: { Mobile: '+33 6 39 98 04 21' },
  },
  { id: 'C-1011', name: 'Bastien Roche', company: 'Maison Roche', numbers: { Office: '+33 1 99 00 17 45' } },
  {
    id: 'C-1012',
    name: 'Aisha Bello',
    company: 'Harbour Freight Co-op',
    numbers: { Office: '+44 113 496 0118' },
  },
  {
    id: 'C-1013',
    name: 'Niall Brennan',
    company: 'Harbour Freight Co-op',
    numbers: { Mobile: '+44 7700 900872' },
  },
  { id: 'C-1014', name: 'Grace Oyelaran', company: 'Lantern Books', numbers: { Office: '+1 415 555 0134' } },
  { id: 'C-1015', name: 'Mateo Rivas', company: 'Rivas Roofing', numbers: { Office: '+1 305 555 0162' } },
  {
    id: 'C-1016',
    name: 'Sofia Nyström',
    company: 'Björkhaga Dental',
    numbers: { Office: '+46 8 465 004 61' },
  },
];

const COLLEAGUES: readonly Entry[] = [
  { id: 'S-202', name: 'Ines Caldeira', company: 'Support', numbers: { Extension: '202' } },
  { id: 'S-203', name: 'Jonas Weller', company: 'Support', numbers: { Extension: '203' } },
  { id: 'S-204', name: 'Tom Okafor', company: 'Sales', numbers: { Extension: '204' } },
  { id: 'S-205', name: 'Leila Haddad', company: 'Support', numbers: { Extension: '205' } },
  { id: 'S-206', name: 'Peter Anselm', company: 'Accounts', numbers: { Extension: '206' } },
  { id: 'S-207', name: 'Ruth Calder', company: 'Warehouse', numbers: { Extension: '207' } },
  { id: 'S-208', name: 'Yusuf Demir', company: 'IT', numbers: { Extension: '208' } },
  { id: 'S-209', name: 'Clara Voss', company: 'Reception', numbers: { Extension: '209' } },
];

/** The demo's address book: customers with their record in the demo CRM, and colleagues by extension. */
export const DEMO_PEOPLE: readonly Person[] = [
  ...CUSTOMERS.map((entry) => personOf(entry, 'contact')),
  ...COLLEAGUES.map((entry) => personOf(entry, 'colleague')),
];

function personOf(entry: Entry, kind: 'contact' | 'colleague'): Person {
  return {
    id: entry.id,
    kind,
    name: entry.name,
    company: entry.company,
    ...(entry.email === undefined ? {} : { email: entry.email }),
    numbers: Object.entries(entry.numbers).map(([label, number]) => numberOf(label, number)),
    fields: { 'record-id': entry.id },
    source: DEMO_SOURCE,
  };
}

function numberOf(label: string, number: string): Person['numbers'][number] {
  return number.startsWith('+') ? { label, number, e164: number.replaceAll(' ', '') } : { label, number };
}
