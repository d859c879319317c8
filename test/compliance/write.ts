import { writeFileSync } from 'node:fs';
import { COMPLIANCE_FILE, complianceDocument, complianceRows } from './compliance-table.ts';

const rows = complianceRows();
writeFileSync(COMPLIANCE_FILE, complianceDocument(rows));
process.stdout.write(`${rows.length} rows written to test/compliance/compliance.md\n`);
