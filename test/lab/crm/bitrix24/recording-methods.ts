import { asText } from './as-text.ts';
import type { PortalData } from './portal-data.ts';
import { refused } from './portal-error.ts';
import type { Params } from './telephony-methods.ts';

/** A place for a file, or the file at once: `.wav` and `.mp3` of calls that are finished. A second one replaces it. */
export function attachRecord(data: PortalData, params: Params): unknown {
  const callId = asText(params['CALL_ID']);
  const name = asText(params['FILENAME']);
  if (callId === '') throw refused('Required parameters are not set');
  if (data.rows.every(({ call }) => call.callId !== callId))
    throw refused('Call is not found in the statistic table');
  if (name === '') throw refused('File name is empty');
  if (!/\.(wav|mp3)$/i.test(name)) throw refused('Wrong file extension. Only .wav and .mp3 are allowed');
  const content = params['FILE_CONTENT'];
  if (content !== undefined) return keepFile(data, callId, name, Buffer.from(asText(content), 'base64'));
  const token = String(data.nextId());
  data.uploads.set(token, { callId, name });
  return { uploadUrl: `${data.uploadOrigin}/rest/upload.json?token=${token}`, fieldName: 'file' };
}

/** What comes to the place that was named. */
export async function takeUpload(
  data: PortalData,
  token: string,
  body: { readonly type: string; readonly bytes: Buffer<ArrayBuffer> },
): Promise<unknown> {
  const place = data.uploads.get(token);
  if (place === undefined) throw refused('Upload token is not found');
  const form = await new Response(body.bytes, { headers: { 'content-type': body.type } }).formData();
  const file = form.get('file');
  if (!(file instanceof File)) throw refused('File content is empty');
  return keepFile(data, place.callId, place.name, Buffer.from(await file.arrayBuffer()));
}

function keepFile(data: PortalData, callId: string, name: string, bytes: Buffer): unknown {
  if (bytes.length === 0) throw refused('File content is empty');
  const id = data.nextId();
  data.recordings.set(callId, { id, name, bytes });
  return { FILE_ID: id };
}
