import type { ImportPreview, ImportReport, Person } from '#shared/domain/person.ts';
import { Settings } from '#shared/domain/settings.ts';
import { aPerson } from '../builders/a-person.ts';

export const samplePeople: readonly Person[] = [
  aPerson(),
  aPerson({ id: 'p2', name: 'Ana Ruiz', numbers: [{ label: 'mobile', number: '+34 612 34 56 78' }] }),
  aPerson({
    id: 'p3',
    kind: 'colleague',
    name: 'Tom Becker',
    company: 'Support',
    numbers: [
      { label: 'extension', number: '204' },
      { label: 'mobile', number: '+49 171 1234567' },
    ],
  }),
  aPerson({
    id: 'p4',
    kind: 'company',
    name: 'Hotel Aurora',
    company: 'Reykjavík',
    numbers: [{ label: 'reception', number: '+354 555 0123' }],
  }),
  aPerson({
    id: 'p5',
    name: 'Bartholomäus Freiherr von Hohenlohe-Waldenburg',
    numbers: [{ label: 'work', number: '+49 711 123456' }],
  }),
];

export const samplePreview: ImportPreview = {
  token: 'token',
  fileName: 'customers-2026.csv',
  format: 'csv',
  rows: 412,
  columns: [
    { index: 0, header: 'Vorname', samples: ['Marta', 'Jonas', 'Keiko'], suggestion: 'first-name' },
    { index: 1, header: 'Nachname', samples: ['Lindqvist', 'Weber', 'Sato'], suggestion: 'last-name' },
    { index: 2, header: 'Firma', samples: ['Nordvik Logistics', 'Weber GmbH'], suggestion: 'company' },
    { index: 3, header: 'Telefon geschäftlich', samples: ['+46 8 123 456 78'], suggestion: 'phone' },
    { index: 4, header: '', samples: ['A-4471', 'A-4472'], suggestion: 'record-id' },
  ],
};

export const sampleReport: ImportReport = {
  imported: 398,
  updated: 11,
  refused: 3,
  refusals: [
    { position: 17, reason: 'number-unreadable', text: 'Petra;Klein;;siehe Zentrale' },
    { position: 88, reason: 'no-name-or-number', text: ';;Muster AG;' },
    { position: 301, reason: 'too-few-columns', text: 'Jürgen' },
  ],
};

export const sampleSettings: Settings = Settings.parse({
  mode: 'line',
  firstSteps: { dismissed: true },
  lines: [
    {
      id: 'line-1',
      label: 'Desk',
      server: 'wss://pbx.example.com:8089/ws',
      user: '1001',
      country: 'GB',
    },
  ],
  pop: {
    contactUrl: 'https://crm.example.com/contacts/{record-id}',
    unknownUrl: 'http://crm.example.com/new?phone={number}',
    allowedHosts: ['crm.example.com'],
  },
});
