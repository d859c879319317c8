import { useState } from 'react';

import type { RestRequest } from '#shared/domain/rest-definition.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { faultOf } from './fault-words.ts';
import { headerText, readHeaders } from './header-lines.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const SENDS = ['nothing', 'json', 'form'] as const;

export interface RequestFieldsProps {
  readonly place: RestStepName;
  readonly request: RestRequest;
  readonly faults: readonly RestFault[];
  readonly onChange: (request: RestRequest) => void;
}

/** What a request sends, as templates. */
export function RequestFields({ place, request, faults, onChange }: RequestFieldsProps) {
  const { t } = useTexts();
  const [headers, setHeaders] = useState(() => headerText(request.headers));
  return (
    <>
      <SelectField
        label={t('rest.method')}
        value={request.method}
        options={METHODS.map((value) => ({ value, text: value }))}
        onChange={(method) => onChange({ ...request, method })}
      />
      <TextField
        label={t('rest.path')}
        literal
        value={request.path}
        hint={t('rest.pathHint')}
        error={faultOf(faults, place, 'path', t)}
        maxLength={2000}
        onChange={(path) => onChange({ ...request, path: path.trim() })}
      />
      <TextField
        label={t('rest.headers')}
        literal
        value={headers}
        lines={2}
        placeholder="Name: value"
        error={faultOf(faults, place, 'headers', t)}
        maxLength={4000}
        onChange={(text) => {
          setHeaders(text);
          onChange({ ...request, headers: readHeaders(text) });
        }}
      />
      {request.method !== 'GET' && (
        <SelectField
          label={t('rest.send')}
          value={request.send}
          options={SENDS.map((value) => ({ value, text: t(`rest.sendKind.${value}`) }))}
          onChange={(send) => onChange({ ...request, send })}
        />
      )}
      {request.method !== 'GET' && request.send !== 'nothing' && (
        <TextField
          label={t('rest.body')}
          literal
          value={request.body}
          lines={7}
          hint={t(request.send === 'json' ? 'rest.bodyHintJson' : 'rest.bodyHintForm')}
          error={faultOf(faults, place, 'body', t)}
          maxLength={10_000}
          onChange={(body) => onChange({ ...request, body })}
        />
      )}
    </>
  );
}
