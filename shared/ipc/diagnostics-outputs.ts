import type { BundleFile, DiagnosticsReport, Ladder } from '../domain/diagnostics.ts';
import type { Result } from '../result.ts';
import type { BundleProblem } from './problems.ts';

export interface DiagnosticsOutputs {
  'diagnostics:report': Result<DiagnosticsReport, never>;
  /** Only the last calls of this run are known. */
  'diagnostics:ladder': Result<Ladder, 'no-such-call'>;
  'diagnostics:message': Result<string, 'no-such-call'>;
  'diagnostics:detailed-log': Result<{ readonly until?: number }, never>;
  'diagnostics:bundle-contents': Result<readonly BundleFile[], never>;
  /** The name of the file that was written. */
  'diagnostics:bundle-save': Result<string, BundleProblem>;
}
