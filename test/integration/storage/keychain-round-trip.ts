import { openSecrets } from '#adapters/secrets/open-secrets.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

/** Runs beside a real Secret Service: prints what a secret's way into the keychain and back gave. */
const secrets = await openSecrets(silentLogger);
const kept = await secrets.set('line-1', 'pässword');
const again = await openSecrets(silentLogger);
const read = await again.get('line-1');
await again.delete('line-1');
process.stdout.write(JSON.stringify({ kept, read, deleted: (await again.get('line-1')) ?? 'gone' }));
