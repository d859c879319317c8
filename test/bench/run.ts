/**
 * `npm run bench [-- name… --runs N --json FILE]`: measures the app and prints a line about the machine and a table. A
 * name may be that of a group, `recovery`. What this machine cannot measure is named with the reason; nothing is made
 * up. Ends with code 1 when something went wrong.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { ensureBuilt } from '../../build/fresh-build.mjs';
import { ensureLab } from '../lab/asterisk.ts';
import { callFigures } from './call-figures.ts';
import { historyPaintFigure } from './history-paint-figure.ts';
import { historySearchFigure } from './history-search-figure.ts';
import { historyScrollFigure } from './history-scroll-figure.ts';
import { holdFigure } from './hold-figure.ts';
import { hotkeyFigure } from './hotkey-figure.ts';
import { importFigure } from './import-figure.ts';
import { interactionFigure } from './interaction-figure.ts';
import { lookupFigure } from './lookup-figure.ts';
import { mediaCrashFigure } from './media-crash-figure.ts';
import { outboxDrainFigure } from './outbox-drain-figure.ts';
import { pbxRestartFigure } from './pbx-restart-figure.ts';
import { popCrmFigures } from './pop-crm-figures.ts';
import { presenceFigure } from './presence-figure.ts';
import { addressChangeFigure, deadSocketFigure, wakeFigure } from './signalling-figures.ts';
import { signallingLossFigure } from './signalling-loss-figure.ts';
import { sleepFigure } from './sleep-figure.ts';
import { startFigure } from './start-figure.ts';
import { figureOf, GROUPS, TARGETS, type Figure, type FigureName } from './support/figure.ts';
import { machineLine } from './support/machine-line.ts';
import type { Measurement } from './support/measurement.ts';
import { reportTable, type Missing } from './support/report.ts';

const MEASUREMENTS: readonly Measurement[] = [
  callFigures,
  popCrmFigures,
  startFigure,
  lookupFigure,
  importFigure,
  historySearchFigure,
  historyPaintFigure,
  historyScrollFigure,
  interactionFigure,
  outboxDrainFigure,
  mediaCrashFigure,
  presenceFigure,
  deadSocketFigure,
  wakeFigure,
  addressChangeFigure,
  signallingLossFigure,
  hotkeyFigure,
  holdFigure,
  pbxRestartFigure,
  sleepFigure,
];

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string' } },
  allowPositionals: true,
});
const wantedNames = positionals.flatMap((name): readonly string[] => GROUPS[name] ?? [name]);
const unknown = wantedNames.filter((name) => !Object.hasOwn(TARGETS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such figure: ${unknown.join(', ')}. There are ${[...Object.keys(GROUPS), ...Object.keys(TARGETS)].join(', ')}.\n`,
  );
  process.exit(2);
}
process.exitCode = await bench(wantedNames as readonly FigureName[], values);

interface BenchOptions {
  readonly json?: string | undefined;
  readonly runs?: string | undefined;
}

async function bench(names: readonly FigureName[], { json, runs }: BenchOptions): Promise<number> {
  const isWanted = (name: FigureName): boolean => names.length === 0 || names.includes(name);
  const wanted = MEASUREMENTS.filter(({ gives }) => gives.some(isWanted));
  if (!(await ensureBuilt())) return 1;
  const lab = wanted.some(({ needsLab }) => needsLab) ? await ensureLab() : undefined;
  const figures: Figure[] = [];
  const missing: Missing[] = [];
  const notes: string[] = [];
  const options = {
    note: (line: string) => void notes.push(line),
    ...(runs !== undefined && { runs: Number(runs) }),
  };
  let failed = false;
  for (const measurement of wanted) {
    const gives = measurement.gives.filter(isWanted);
    if (measurement.needsLab && lab?.kind === 'unavailable') {
      missing.push(...gives.map((name) => ({ name, reason: lab.reason })));
      continue;
    }
    try {
      const given = await measurement.run(say, options);
      const times = 'times' in given ? given.times : given;
      figures.push(...gives.flatMap((name) => figureOf(name, times[name] ?? []) ?? []));
    } catch (error) {
      failed = true;
      missing.push(...gives.map((name) => ({ name, reason: String(error) })));
    }
  }
  say('');
  process.stdout.write(`${[machineLine(), reportTable(figures, missing), ...notes].join('\n')}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  return failed ? 1 : 0;
}

/** Progress for a person who waits; a file or pipe gets the table alone. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
