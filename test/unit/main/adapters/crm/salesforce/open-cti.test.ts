import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { API_METHODS } from '#core/api/api-methods.ts';
import { AppEvent } from '#shared/domain/events/app-event.ts';

const TABLE = readFileSync(
  join(import.meta.dirname, '../../../../../../main/adapters/crm/salesforce/open-cti.md'),
  'utf8',
);

/** The methods of Open CTI for Lightning (API reference of Open CTI), but for those that sales cadences alone have. */
const OPEN_CTI = [
  'disableClickToDial',
  'enableClickToDial',
  'getAppViewInfo',
  'getCallCenterSettings',
  'getSoftphoneLayout',
  'isSoftphonePanelVisible',
  'notifyInitializationComplete',
  'onClickToDial',
  'onNavigationChange',
  'refreshView',
  'runApex',
  'saveLog',
  'screenPop',
  'searchAndScreenPop',
  'setSoftphoneItemIcon',
  'setSoftphoneItemLabel',
  'setSoftphonePanelHeight',
  'setSoftphonePanelIcon',
  'setSoftphonePanelLabel',
  'setSoftphonePanelVisibility',
  'setSoftphonePanelWidth',
];

test('every method of Open CTI has its counterpart', () => {
  const named = new Set([...TABLE.matchAll(/`(\w+)`/g)].map((match) => match[1]));
  expect(OPEN_CTI.filter((method) => !named.has(method))).toEqual([]);
});

test('what the table names of the local API is there', () => {
  const methods = [...TABLE.matchAll(/`([a-z]+\.[a-zA-Z]+)`/g)].map((match) => match[1] ?? '');
  expect(methods.length).toBeGreaterThan(10);
  expect(methods.filter((method) => !Object.hasOwn(API_METHODS, method))).toEqual([]);
  const events = [...TABLE.matchAll(/`((?:call|phone|agent)-[a-z-]+)`/g)].map((match) => match[1] ?? '');
  const known = AppEvent.options.map((option) => option.shape.type.value as string);
  expect(events.filter((event) => !known.includes(event))).toEqual([]);
});
