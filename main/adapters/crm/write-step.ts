import { assertNever } from '#shared/assert-never.ts';
import type { CrmReceipt, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, type Result } from '#shared/result.ts';

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

/** What a CRM does at the steps that every call has. */
export interface CallSteps {
  readonly begin: (write: CrmWriteOf<'begin'>) => Written;
  readonly finish: (write: CrmWriteOf<'finish'>) => Written;
  readonly withdraw: () => Written;
  readonly note: (write: CrmWriteOf<'note'>) => Written;
}

/** Gives a write to its step. Steps beyond those of every call are not offered. */
export function writeStep(steps: CallSteps, write: CrmWrite): Written {
  switch (write.step) {
    case 'begin':
      return steps.begin(write);
    case 'finish':
      return steps.finish(write);
    case 'withdraw':
      return steps.withdraw();
    case 'note':
      return steps.note(write);
    case 'answered':
    case 'recording':
      return Promise.resolve(fail({ problem: 'not-offered' }));
    default:
      return assertNever(write);
  }
}
