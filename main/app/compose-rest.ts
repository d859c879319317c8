import { tryRequest } from '#adapters/crm/rest/try-request.ts';
import { saveFile } from '#platform/save-file.ts';
import type { CrmSecrets } from '#shared/domain/crm-setup.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { CrmFileProblem } from '#shared/ipc/problems.ts';
import type { RestTrial, RestTrialOrder } from '#shared/ipc/rest-trial.ts';
import type { Result } from '#shared/result.ts';

import type { Base } from './compose-base.ts';
import type { AppWindows } from './app-windows.ts';
import { appHttpAgent } from './http-agent.ts';

/** What an administrator does with the definition of a CRM beside keeping it. */
export interface RestTools {
  tryRequest(order: RestTrialOrder, secrets: CrmSecrets): Promise<RestTrial>;
  exportDefinition(definition: RestDefinition, name: string): Promise<Result<boolean, CrmFileProblem>>;
}

export function composeRest({ clock, translator }: Base, windows: AppWindows): RestTools {
  const { translate } = translator;
  return {
    tryRequest: (order, { secret = '', userName = '' }) =>
      tryRequest(
        order,
        { secret, userName },
        { note: translate('rest.sampleNote'), name: translate('rest.sampleName') },
        { clock, userAgent: appHttpAgent() },
      ),
    exportDefinition: (definition, name) =>
      saveFile(windows.panel.window, {
        title: translate('rest.export'),
        name: `${fileName(name)}.json`,
        kind: { name: 'JSON', extensions: ['json'] },
        text: `${JSON.stringify(definition, undefined, 2)}\n`,
      }),
  };
}

/** Of signs that every file system takes. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ').trim();
  return plain === '' ? 'crm' : plain.slice(0, 60);
}
