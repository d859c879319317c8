import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { Person } from '#shared/domain/person.ts';
import { LineSettings, Settings } from '#shared/domain/settings.ts';
import { LAB, labCaFile } from '#test/lab/asterisk.ts';

/** The customer who calls: in the agent's address book, with a number kept for drama (Bundesnetzagentur, 2021). */
export const CUSTOMER = {
  name: 'Marlene Osterkamp',
  company: 'Osterkamp Gartenbau',
  number: '+49 30 23125042',
  e164: '+493023125042',
  /** As a German PBX shows it. */
  shownByPbx: '03023125042',
  recordId: 'C-1042',
} as const;

/** A colleague in the agent's address book, whose telephone is watched. */
export const COLLEAGUE = { name: 'Jonas Feldkamp', extension: '1004' } as const;

export const CRM_HOST = 'crm.example.test';
export const CUSTOMER_RECORD_URL = `https://${CRM_HOST}/contacts/${CUSTOMER.recordId}`;

export interface PbxProfileOptions {
  /** The lab over TLS when missing. */
  readonly server?: string;
  readonly user?: string;
  readonly label?: string;
  /** What the app is told about the PBX; nothing when missing. */
  readonly profile?: LineProfile;
}

/** An agent's line at the lab, trusting the lab's own certificate. */
export function labLineSettings(options: PbxProfileOptions = {}): LineSettings {
  const { server = LAB.wss, user = '1001', label = 'Office', profile } = options;
  return LineSettings.parse({
    id: `line-${user}`,
    label,
    server,
    user,
    country: 'DE',
    ...(profile !== undefined && { profile }),
    ...(server.startsWith('wss:') && { caPem: readFileSync(labCaFile(), 'utf8') }),
  });
}

/** Fills an empty profile folder as an earlier run of the app would have left it; only the password is missing. */
export function writePbxProfile(folder: string, options: PbxProfileOptions = {}): void {
  mkdirSync(folder, { recursive: true });
  const settings = Settings.parse({
    mode: 'line',
    lines: [labLineSettings(options)],
    language: 'en',
    pop: {
      contactUrl: `https://${CRM_HOST}/contacts/{record-id}`,
      unknownUrl: `https://${CRM_HOST}/contacts/new?phone={e164}`,
      allowedHosts: [CRM_HOST],
    },
  });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  writePeople(folder);
}

function writePeople(folder: string): void {
  const customer: Omit<Person, 'id'> = {
    kind: 'contact',
    name: CUSTOMER.name,
    company: CUSTOMER.company,
    numbers: [{ label: 'work', number: CUSTOMER.number, e164: CUSTOMER.e164 }],
    fields: { 'record-id': CUSTOMER.recordId },
    source: 'pbx-tests',
  };
  const colleague: Omit<Person, 'id'> = {
    kind: 'colleague',
    name: COLLEAGUE.name,
    numbers: [{ label: 'work', number: COLLEAGUE.extension }],
    fields: {},
    source: customer.source,
  };
  const file = join(folder, 'people.sqlite');
  const { database } = openDatabase({ file, migrations: contactsMigrations, now: Date.now });
  const people = new SqliteContacts(database);
  people.replaceSource(customer.source, [customer, colleague]);
  people.dispose();
}
