import { useEffect, useRef, useState } from 'react';

import type { ImportPreview, ImportReport, ImportTarget } from '#shared/domain/person.ts';
import { useAsk } from '../../bridge/use-command.ts';
import type { ProblemCode } from '../../bridge/problem-code.ts';
import { ownCountry } from '../../i18n/countries.ts';

/**
 * Where the import is. Each step carries what it shows.
 *
 *     choosing ──file──▶ mapping ──run──▶ running ──▶ done
 *        ▲  └─ reading ─┘   ▲──── failed run ──┘       │
 *        └───────────────── again ──────────────────────┘
 */
export type ImportStep =
  | { readonly at: 'choosing' | 'reading'; readonly problem?: ProblemCode }
  | {
      readonly at: 'mapping' | 'running';
      readonly preview: ImportPreview;
      readonly problem?: ProblemCode;
      /** The agent stopped the import: nothing of it was kept. */
      readonly wasStopped?: boolean;
    }
  | { readonly at: 'done'; readonly report: ImportReport };

export interface Import {
  readonly step: ImportStep;
  readonly mapping: readonly ImportTarget[];
  readonly country: string;
  readonly choose: () => Promise<void>;
  readonly map: (index: number, target: ImportTarget) => void;
  readonly setCountry: (country: string) => void;
  readonly run: () => Promise<void>;
  readonly restart: () => void;
}

const NAMING: readonly ImportTarget[] = [
  'name',
  'first-name',
  'last-name',
  'company',
  'phone',
  'mobile',
  'extension',
];

/** True when the mapping gives every person at least a name or a number. vCard files need no mapping. */
export function canRun(preview: ImportPreview, mapping: readonly ImportTarget[]): boolean {
  return preview.format === 'vcard' || mapping.some((target) => NAMING.includes(target));
}

/** The import wizard's steps. Leaving it lets go of a file that was read and not imported. */
export function useImport(): Import {
  const ask = useAsk();
  const [step, setStep] = useState<ImportStep>({ at: 'choosing' });
  const [mapping, setMapping] = useState<readonly ImportTarget[]>([]);
  const [country, setCountry] = useState(ownCountry);
  const token = useRef<string>(undefined);

  useEffect(
    () => () => {
      if (token.current !== undefined) void ask('people:import-cancel', { token: token.current });
    },
    [ask],
  );

  async function choose(): Promise<void> {
    setStep({ at: 'reading' });
    const reply = await ask('people:import-choose');
    if (!reply.ok) {
      setStep(
        reply.problem === 'cancelled' ? { at: 'choosing' } : { at: 'choosing', problem: reply.problem },
      );
      return;
    }
    token.current = reply.value.token;
    setMapping(reply.value.columns.map((column) => column.suggestion));
    setStep({ at: 'mapping', preview: reply.value });
  }

  async function run(): Promise<void> {
    if (step.at !== 'mapping' || !canRun(step.preview, mapping)) return;
    const { preview } = step;
    setStep({ at: 'running', preview });
    const reply = await ask('people:import-run', { token: preview.token, mapping: [...mapping], country });
    if (reply.ok) {
      token.current = undefined;
      setStep({ at: 'done', report: reply.value });
      return;
    }
    if (reply.problem === 'cancelled') {
      setStep({ at: 'mapping', preview, wasStopped: true });
      return;
    }
    const expired = reply.problem === 'import-expired';
    const { problem } = reply;
    setStep(expired ? { at: 'choosing', problem } : { at: 'mapping', preview, problem });
  }

  return {
    step,
    mapping,
    country,
    choose,
    map: (index, target) => setMapping((before) => before.with(index, target)),
    setCountry,
    run,
    restart: () => setStep({ at: 'choosing' }),
  };
}
