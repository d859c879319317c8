import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { espoUnderTest } from '#test/support/crm/espo-under-test.ts';
import { freshdeskUnderTest } from '#test/support/crm/freshdesk-under-test.ts';
import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';
import { suiteUnderTest } from '#test/support/crm/suite-under-test.ts';

import { describeCrmExtras } from './crm-extras.contract.ts';

describeCrmExtras('Salesforce', salesforceUnderTest);
describeCrmExtras('EspoCRM', espoUnderTest);
describeCrmExtras('SuiteCRM', suiteUnderTest);
describeCrmExtras('Creatio', creatioUnderTest);
describeCrmExtras('Freshdesk', () =>
  freshdeskUnderTest({ result: { field: 'cf_call_result' }, promise: 'ticket' }),
);
