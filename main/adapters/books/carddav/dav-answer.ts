import type { Element } from '@xmldom/xmldom';

import { childrenOf, readXml } from '../../xml/read-xml.ts';

/** One resource with its cards: pictures within them make them large. */
const RESPONSE_MAX_BYTES = 4 * 1024 * 1024;
const RESPONSE = /<((?:[\w.-]+:)?)response[\s>][\s\S]*?<\/\1response\s*>/g;
const ROOT = /<((?:[\w.-]+:)?)multistatus(?:\s[^>]*)?>/;
const TOKEN = /<((?:[\w.-]+:)?)sync-token(?:\s[^>]*)?>([\s\S]*?)<\/\1sync-token\s*>/g;

/** What a server says about one resource (RFC 4918 §14.24). */
export interface DavResource {
  /** As it was written: a path, or a whole address. */
  readonly href: string;
  /** Of the resource itself: 404 for one that is gone, 507 for a list that was cut off (RFC 6578 §3.6). */
  readonly status?: number;
  /** The properties that it has. */
  readonly props: readonly Element[];
}

export interface DavAnswer {
  readonly resources: readonly DavResource[];
  /** Of the whole answer. */
  readonly syncToken?: string;
}

function statusOf(parent: Element): number | undefined {
  const text = childrenOf(parent, 'status')[0]?.textContent ?? '';
  const status = /^\s*HTTP\/\S+\s+(\d{3})/.exec(text)?.[1];
  return status === undefined ? undefined : Number(status);
}

function resourceOf(response: Element): DavResource | undefined {
  const href = childrenOf(response, 'href')[0]?.textContent?.trim();
  if (href === undefined || href === '') return undefined;
  const status = statusOf(response);
  const props = childrenOf(response, 'propstat')
    .filter((propstat) => (statusOf(propstat) ?? 200) < 300)
    .flatMap((propstat) => childrenOf(propstat, 'prop'));
  return { href, props, ...(status !== undefined && { status }) };
}

/** The beginning and the end of a multistatus, between which its responses stand; undefined when it is none. */
function frameOf(text: string): { readonly open: string; readonly close: string } | undefined {
  const [open, prefix = ''] = ROOT.exec(text) ?? [];
  if (open === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  const close = `</${prefix}multistatus>`;
  if (open.endsWith('/>')) return { open: open.replace(/\/>$/, '>'), close };
  return text.includes(close) ? { open, close } : undefined;
}

/** The token of the whole answer stands behind its responses. */
function tokenOf(text: string): string | undefined {
  const token = [...text.matchAll(TOKEN)].at(-1)?.[2]?.trim();
  const read = token === undefined ? undefined : readXml(`<t>${token}</t>`)?.textContent;
  return typeof read === 'string' && read !== '' ? read : undefined;
}

/**
 * Reads a multistatus, each response by itself: one document of twenty thousand entries would keep a ringing call
 * waiting. `rest` is called between them. Undefined when it is none, a web page for example.
 */
export async function readMultistatus(
  text: string,
  rest: () => Promise<void>,
): Promise<DavAnswer | undefined> {
  const frame = frameOf(text);
  if (frame === undefined) return undefined;
  const resources: DavResource[] = [];
  let end = 0;
  for (const found of text.matchAll(RESPONSE)) {
    const document = readXml(frame.open + found[0] + frame.close, RESPONSE_MAX_BYTES);
    const [response] = document === undefined ? [] : childrenOf(document, 'response');
    const resource = response === undefined ? undefined : resourceOf(response);
    if (resource === undefined) return undefined;
    resources.push(resource);
    end = found.index + found[0].length;
    await rest();
  }
  const syncToken = tokenOf(text.slice(end));
  return { resources, ...(syncToken !== undefined && { syncToken }) };
}

/** The first property of that name, whatever its prefix. */
export function propOf(resource: DavResource, name: string): Element | undefined {
  return resource.props.flatMap((prop) => childrenOf(prop, name))[0];
}

/** Its text, empty when the resource has none. */
export function propText(resource: DavResource, name: string): string {
  return propOf(resource, name)?.textContent?.trim() ?? '';
}
