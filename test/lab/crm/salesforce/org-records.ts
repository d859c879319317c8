import type { OrgRecord } from './org-data.ts';

const AGENT = '005AA000000001AAAA';

/**
 * Invented customers of the lab's org, with numbers kept free for fiction (see `demo-people.ts`), written as people write
 * them. Two share a switchboard with their company; Grace's number ends like Mina's; the last one is the demo's customer.
 */
export const ORG_RECORDS: readonly OrgRecord[] = [
  { type: 'User', id: AGENT, fields: { Name: 'Ines Agent' } },
  {
    type: 'Contact',
    id: '003AA0000000412AAA',
    fields: {
      Name: 'Mina Okafor',
      Phone: '(202) 555-0143',
      MobilePhone: null,
      Account: { Name: 'Okafor Ltd' },
    },
  },
  {
    type: 'Contact',
    id: '003AA0000000419AAA',
    fields: { Name: 'Grace Holt', Phone: '+44 20 2555 0143', MobilePhone: null },
  },
  {
    type: 'Contact',
    id: '003AA0000000413AAA',
    fields: { Name: 'Jonas Weber', Phone: '+49 30 23125000', HomePhone: '030 23125 118' },
  },
  {
    type: 'Contact',
    id: '003AA0000000414AAA',
    fields: { Name: 'Lena Weber', Phone: '+49 30 23125-000', MobilePhone: null },
  },
  { type: 'Account', id: '001AA0000000031AAA', fields: { Name: 'Weber & Söhne', Phone: '+49 30 23125000' } },
  { type: 'Opportunity', id: '006AA0000000055AAA', fields: { Name: 'Forty desks' } },
  {
    type: 'Lead',
    id: '00QAA0000000077AAA',
    fields: { Name: 'Ada Byron', Company: 'Engine Works', Phone: '+49 30 23125 990' },
  },
  {
    type: 'Contact',
    id: '003AA0000000415AAA',
    fields: { Name: 'Marta Lindqvist', Phone: '08-123 456 78', MobilePhone: '+46 8 123 456 78' },
  },
  {
    type: 'Case',
    id: '500AA0000000512AAA',
    fields: { CaseNumber: '00001512', Subject: 'Delivery is late' },
  },
  { type: 'Opportunity', id: '006AA0000000033AAA', fields: { Name: 'Okafor renovation' } },
];
