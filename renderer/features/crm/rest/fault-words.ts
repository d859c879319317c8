import type { RestFault, RestField } from '#shared/rest/rest-fault.ts';
import type { Translate } from '../../../i18n/message-key.ts';

/** The first fault of a field, in words; undefined when there is none. */
export function faultOf(
  faults: readonly RestFault[],
  place: RestFault['place'],
  field: RestField,
  t: Translate,
): string | undefined {
  const fault = faults.find((each) => each.place === place && each.field === field);
  return fault === undefined ? undefined : faultWords(fault, t);
}

/** What is wrong, with the part of the text that is. */
export function faultWords({ code, part }: RestFault, t: Translate): string {
  switch (code) {
    case 'not-a-path':
    case 'missing':
    case 'bad-header':
    case 'no-equals-sign':
    case 'nothing-there':
    case 'path-step':
      return t(`rest.fault.${code}`, { part });
    default:
      return t(`template.problem.${code}`, { part });
  }
}
