import { DOMParser, type Element } from '@xmldom/xmldom';

/** Larger documents are refused unless more is expected: a colleague with a hundred dialogs needs a tenth of it. */
export const XML_MAX_BYTES = 64 * 1024;
const DEPTH_MAX = 32;

/**
 * The root element of a well-formed XML document of a stranger; undefined when it is none, is too large or too deep,
 * or carries a document type, which is what entity tricks need (RFC 7303 §10).
 */
export function readXml(text: string, maxBytes = XML_MAX_BYTES): Element | undefined {
  if (Buffer.byteLength(text) > maxBytes || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new SyntaxError(message);
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    return root === null || isDeep(root) ? undefined : root;
  } catch {
    return undefined;
  }
}

/** The child elements with this local name, whatever their prefix. */
export function childrenOf(parent: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child) && child.localName === name) found.push(child);
  return found;
}

function isDeep(root: Element): boolean {
  let level: readonly Element[] = [root];
  for (let depth = 0; depth < DEPTH_MAX; depth += 1) {
    level = level.flatMap((parent) => elementsOf(parent));
    if (level.length === 0) return false;
  }
  return true;
}

function elementsOf(parent: Element): readonly Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) found.push(child);
  return found;
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
