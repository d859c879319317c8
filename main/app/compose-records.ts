import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import type { TrackedCall } from '#core/calls/tracked-call.ts';
import type { PopPages } from '#core/pop/pop-page.ts';
import { hookHost } from '#core/hooks/told-hook.ts';
import { RoutedCrm } from '#core/pop/routed-crm.ts';
import { rulesInUse } from '#core/pop/rules-in-use.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PopRuleSet } from '#shared/domain/pop-rules.ts';

import type { Base } from './compose-base.ts';

export interface Records {
  /** The screen-pop rules that hold now. */
  readonly rules: () => PopRuleSet;
  readonly pages: () => PopPages;
  readonly crm: () => CrmAdapter;
  /** Whether a screen pop by hand could open anything for this call. */
  readonly canOpenRecord: (call: TrackedCall) => boolean;
}

/** Where records open: in the CRM they were found in, else by the demo's templates while it runs, else by the agent's. */
export function composeRecords({ storage, demo }: Base, adapters: () => readonly CrmAdapter[]): Records {
  const pop = () => demo.access?.pop ?? storage.settings.current.pop;
  const templates = () =>
    new UrlTemplateCrm({
      pop: pop(),
      fieldsOf: (match) =>
        match.system === 'address-book' ? (storage.contacts.get(match.recordId)?.fields ?? {}) : {},
    });
  const crm = () => new RoutedCrm([templates(), ...adapters()]);
  const canOpenRecord = ({ lookup, call }: TrackedCall) => {
    if (call.party.number.kind === 'withheld') return false;
    const { recordUrl, newRecordUrl } = crm().capabilities;
    if (lookup.matches.some(hasRecordPage)) return recordUrl;
    return newRecordUrl && !isOfTheHouse(call, lookup);
  };
  return {
    rules: () => rulesInUse(pop(), storage.settings.current.popRules),
    pages: () => ({
      crm: crm(),
      address: (template, context) => templates().address(template, context),
      hookHost: (hook) => hookHost(storage.settings.current.eventRules, hook),
    }),
    crm,
    canOpenRecord,
  };
}

/** Colleagues and extensions get no record in a CRM. */
function isOfTheHouse(call: TrackedCall['call'], lookup: TrackedCall['lookup']): boolean {
  const { kind } = call.party.number;
  return kind === 'internal' || lookup.matches.some((match) => match.recordType === 'colleague');
}

/** Earlier calls and colleagues have no page in a CRM. */
function hasRecordPage({ recordType }: Match): boolean {
  return recordType !== 'past-call' && recordType !== 'colleague';
}
