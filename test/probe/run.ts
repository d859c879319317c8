/**
 * `npm run crm:probe -- KIND [--value name=text]… [--secret name]… [--account ID] [--number +49…] [--country DE] [--write]
 * [--create +49…]`:
 * asks a real CRM what only a real one can say (main/adapters/crm/README.md lists it). Secrets are read from the keychain
 * of the app's account, or typed in, never from the command line. Nothing is written there without `--write`, which leaves
 * one call and one note that can be deleted; `--create` makes one record of a number that nobody has.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

import { CallWords } from '#adapters/crm/call-words.ts';
import { openSecrets } from '#adapters/secrets/open-secrets.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { CrmKindOf } from '#app/crm-kinds/crm-kind.ts';
import { Translator } from '#app/translator.ts';
import { CrmSecretsKeeper, passingSecrets } from '#core/crm/crm-secrets.ts';
import { CRM_KINDS } from '#shared/domain/crm-names.ts';
import { CrmAccount, type CrmKind } from '#shared/domain/crm-settings.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';

import { probeCreate } from './probe-create.ts';
import { probeCrm } from './probe-crm.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    value: { type: 'string', multiple: true, default: [] },
    secret: { type: 'string', multiple: true, default: [] },
    account: { type: 'string' },
    number: { type: 'string' },
    country: { type: 'string', default: 'DE' },
    write: { type: 'boolean', default: false },
    create: { type: 'string' },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The account as the form of the app would make it, and what opens it. */
async function setUp(kind: CrmKind) {
  const values: Record<string, string> = Object.fromEntries(
    given.value.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  );
  if (given.account !== undefined) {
    const keeper = new CrmSecretsKeeper(await openSecrets(silentLogger));
    await keeper.load(given.account);
    return { values, box: keeper.box(given.account) };
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const secrets: Record<string, string> = {};
  for (const name of given.secret) secrets[name] = (await ask.question(`${kind}, ${name}: `)).trim();
  ask.close();
  return { values, box: passingSecrets(secrets) };
}

async function main(): Promise<string | undefined> {
  const kind = CRM_KINDS.find((each) => each === positionals[0]);
  if (kind === undefined) return `Which kind? One of ${CRM_KINDS.join(', ')}.`;
  const loaded = (await import(`#app/crm-kinds/${kind}.ts`)) as Record<string, CrmKindOf<CrmKind>>;
  const way = loaded[kind];
  const { values, box } = await setUp(kind);
  const facts = way?.read({ values, secrets: box.read() });
  if (way === undefined || facts?.ok !== true)
    return `Missing or wrong: ${facts?.ok === false ? facts.problem.field : kind}.`;
  const account = CrmAccount.parse({ ...facts.value, id: given.account ?? kind });
  const world = {
    clock: new SystemClock(),
    timer: new SystemTimer(),
    logger: silentLogger,
    userAgent: nodeAgent('Hookswitch/probe'),
    recordings: new MemoryRecordings(),
    random: Math.random,
    callWords: new CallWords(new Translator('en', 'en').translate, () => 'en'),
  };
  const crm = way.open(account, box, world);
  if (crm === undefined) return 'What is kept does not open it.';
  await probeCrm(crm, { number: given.number, country: given.country, write: given.write, say });
  if (given.create !== undefined) await probeCreate(crm, given.create, { country: given.country, say });
  return undefined;
}

const trouble = await main();
if (trouble !== undefined) {
  say(trouble);
  process.exitCode = 1;
}
