import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';

import { describeCrmExtras } from './crm-extras.contract.ts';

describeCrmExtras('Salesforce', salesforceUnderTest);
