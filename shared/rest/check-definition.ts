import parsePath from 'jsonpath-rfc9535/parser';

import type { RestDefinition } from '../domain/rest-definition.ts';
import { REST_READS, REST_STEPS, REST_WRITES, type RestRead } from '../domain/rest-steps.ts';
import { readUrlTemplate } from '../templates/read-url-template.ts';
import { checkRequest, isHeaderName } from './check-request.ts';
import type { RestFault, RestField } from './rest-fault.ts';
import { readRestAddress } from './read-rest-address.ts';

type Place = RestFault['place'];

/** Everything in a definition that cannot work, whatever the CRM answers; nothing when it is sound. */
export function checkDefinition(definition: RestDefinition): readonly RestFault[] {
  const read = readRestAddress(definition.address);
  if (read === undefined)
    return [
      { place: 'access', field: 'address', code: 'not-an-address', part: definition.address.slice(0, 60) },
    ];
  const address = `${read.origin}${read.folder}`;
  return [
    ...accessFaults(definition),
    ...REST_STEPS.flatMap((step) => {
      const request = definition[step]?.request;
      return request === undefined ? [] : checkRequest(step, request, address);
    }),
    ...REST_READS.flatMap((step) => readFaults(step, definition[step])),
    ...REST_WRITES.flatMap((step) => pathFaults(step, 'id', definition[step]?.id ?? '')),
    ...createFaults(definition),
    ...pageFaults(definition),
  ];
}

function accessFaults({ auth, error }: RestDefinition): readonly RestFault[] {
  const isWrong = auth.kind === 'header' && !isHeaderName(auth.header);
  const header: RestFault = { place: 'access', field: 'authHeader', code: 'bad-header', part: auth.header };
  return [...(isWrong ? [header] : []), ...pathFaults('access', 'error', error)];
}

function readFaults(place: RestRead, read: RestDefinition[RestRead]): readonly RestFault[] {
  if (read === undefined) return [];
  const needed = (['id', 'name'] as const).filter((field) => read[field] === '');
  return [
    ...needed.map((field): RestFault => ({ place, field, code: 'missing', part: '' })),
    ...(['list', 'id', 'name', 'company', 'phones', 'url', 'type'] as const).flatMap((field) =>
      pathFaults(place, field, read[field]),
    ),
  ];
}

/** A record without an id would be nobody's. */
function createFaults({ create, findNew }: RestDefinition): readonly RestFault[] {
  return [
    ...(create?.id === '' ? [NO_ID_OF.create] : []),
    ...(findNew?.id === '' ? [NO_ID_OF.findNew] : []),
    ...pathFaults('create', 'url', create?.url ?? ''),
  ];
}

const NO_ID_OF = {
  create: { place: 'create', field: 'id', code: 'missing', part: '' },
  findNew: { place: 'findNew', field: 'id', code: 'missing', part: '' },
} as const satisfies Record<string, RestFault>;

function pageFaults({ pages }: RestDefinition): readonly RestFault[] {
  return (['record', 'newRecord', 'search'] as const).flatMap((field): readonly RestFault[] => {
    if (pages[field] === '') return [];
    const read = readUrlTemplate(pages[field]);
    return read.ok ? [] : [{ place: 'pages', field, ...read.problem }];
  });
}

function pathFaults(place: Place, field: RestField, path: string): readonly RestFault[] {
  return path === '' || isJsonPath(path)
    ? []
    : [{ place, field, code: 'not-a-path', part: path.slice(0, 60) }];
}

function isJsonPath(path: string): boolean {
  try {
    parsePath(path);
    return true;
  } catch {
    return false;
  }
}
