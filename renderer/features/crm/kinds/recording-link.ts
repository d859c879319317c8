import type { TypedField } from './crm-kind-form.ts';

/** Where the phone system keeps recordings; what is written about a call then has the link. */
export const RECORDING_LINK: TypedField = {
  name: 'recordingLink',
  as: 'code',
  label: 'crm.recordingLink',
  hint: 'crm.recordingLinkHint',
  placeholder: 'https://pbx.example.com/recordings/{header.x-recording-id}',
  optional: true,
};
