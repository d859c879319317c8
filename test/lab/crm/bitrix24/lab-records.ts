import type { PortalRecord } from './portal-data.ts';

/**
 * Invented customers of the lab's portal, with numbers kept free for fiction (see `demo-people.ts`), written as people
 * write them. Two share a switchboard with their company; the last one is the demo's customer.
 */
export const LAB_RECORDS: readonly PortalRecord[] = [
  {
    type: 'CONTACT',
    id: 412,
    name: 'Mina',
    lastName: 'Okafor',
    phones: ['+1 (202) 555-0143'],
    assignedTo: 7,
  },
  {
    type: 'CONTACT',
    id: 413,
    name: 'Jonas',
    lastName: 'Weber',
    phones: ['030 23125 118', '+493023125000'],
    assignedTo: 7,
  },
  { type: 'CONTACT', id: 414, name: 'Lena', lastName: 'Weber', phones: ['+49 30 23125-000'], assignedTo: 9 },
  { type: 'COMPANY', id: 31, name: 'Weber & Söhne', phones: ['+49 30 23125000'], assignedTo: 7 },
  {
    type: 'LEAD',
    id: 77,
    name: 'Ada',
    lastName: 'Byron',
    title: 'Call from the web form',
    phones: ['+49 30 23125 990'],
    assignedTo: 7,
  },
  {
    type: 'CONTACT',
    id: 415,
    name: 'Marta',
    lastName: 'Lindqvist',
    phones: ['08-123 456 78', '+46 8 123 456 78'],
    assignedTo: 7,
  },
];
