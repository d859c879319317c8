import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { redactText } from '#adapters/logging/redact.ts';
import type { BundleFile } from '#shared/domain/diagnostics.ts';

/** A file of the bundle with what stands in it, line by line; each comes redacted. */
export interface BundleSource extends BundleFile {
  lines(): AsyncIterable<string>;
}

/** A file made of a text. Whoever made it may have forgotten something: it is redacted here once more. */
export function textSource(file: Omit<BundleFile, 'bytes'>, text: string): BundleSource {
  return {
    ...file,
    bytes: Buffer.byteLength(text),
    async *lines() {
      for (const line of text.split('\n')) yield redactText(line);
    },
  };
}

/** The log, newest file first. Its lines were redacted when they were written, by the version that wrote them. */
export function logSources(folder: string): readonly BundleSource[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^main\.log(?:\.\d)?$/.test(name))
    .toSorted()
    .map((name) => ({
      name: `log/${name}`,
      part: 'log' as const,
      bytes: statSync(join(folder, name)).size,
      async *lines() {
        const input = createReadStream(join(folder, name), 'utf8');
        for await (const line of createInterface({ input, crlfDelay: Infinity })) yield redactText(line);
      },
    }));
}
