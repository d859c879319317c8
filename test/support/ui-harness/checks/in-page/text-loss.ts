/** One line of one text as it is laid out, in CSS px; it may be longer than what is seen of it. */
interface TextLine {
  readonly text: Node;
  readonly parent: Element;
  readonly words: string;
  readonly box: DOMRect;
}

function textLines(): readonly TextLine[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: TextLine[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    const words = (text.textContent ?? '').trim();
    if (parent === null || words === '' || parent.closest('.visually-hidden, select, script') !== null)
      continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ text, parent, words, box });
  }
  return lines;
}

/** Whether words that do not fit end in dots here: an agreed way to be short, where all of it stands elsewhere. */
function endsInDots(element: Element): boolean {
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
}

interface Edges {
  readonly outX: boolean;
  readonly outY: boolean;
}

/** Where the line sticks out of the frame by more than a rounding, or by more than the space around the glyphs. */
function edgesOf({ box }: TextLine, frame: Element): Edges {
  const edge = frame.getBoundingClientRect();
  const slack = box.height * 0.2;
  return {
    outX: box.left < edge.left - 1.5 || box.right > edge.right + 1.5,
    outY: box.top < edge.top - slack || box.bottom > edge.bottom + slack,
  };
}

/** The elements around the line that lay it out, from the inside out. */
function framesOf({ parent }: TextLine): readonly Element[] {
  const frames: Element[] = [];
  for (let frame: Element | null = parent; frame !== null; frame = frame.parentElement) frames.push(frame);
  return frames.filter((frame) => !['inline', 'contents'].includes(getComputedStyle(frame).display));
}

/** What happens to words beyond the edge, in one direction: they are seen, cut, or there to be scrolled to. */
function beyond(overflow: string): 'seen' | 'cut' | 'scrolled' {
  if (overflow === 'visible') return 'seen';
  return overflow === 'auto' || overflow === 'scroll' ? 'scrolled' : 'cut';
}

/** Whether something cuts the line, though nothing scrolls to the rest. */
function isCut(line: TextLine): boolean {
  const done = { x: false, y: false };
  return framesOf(line).some((frame) => {
    const style = getComputedStyle(frame);
    const [x, y] = [beyond(style.overflowX), beyond(style.overflowY)];
    const { outX, outY } = edgesOf(line, frame);
    const dots = endsInDots(frame);
    done.x ||= x === 'scrolled' || (outX && dots);
    done.y ||= y === 'scrolled' || (outY && dots);
    return (outX && x === 'cut' && !done.x) || (outY && y === 'cut' && !done.y);
  });
}

/** Words that are left out where they do not fit: the same stands in full elsewhere. */
function isOptional({ parent }: TextLine): boolean {
  return parent.closest('[data-optional=true]') !== null;
}

/** The part of the line that is not beyond the edge of something that cuts or scrolls. */
function seenBox({ parent, box }: TextLine): DOMRect {
  let { left, top, right, bottom } = box;
  for (let frame: Element | null = parent; frame !== null; frame = frame.parentElement) {
    const { overflowX, display } = getComputedStyle(frame);
    if (overflowX === 'visible' || display === 'inline') continue;
    const edge = frame.getBoundingClientRect();
    left = Math.max(left, edge.left);
    right = Math.min(right, edge.right);
    top = Math.max(top, edge.top);
    bottom = Math.min(bottom, edge.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** What floats over the rest (a list, a dialog, a bar) may lie on words; only words of one layer may not overlap. */
function layerOf(element: Element): Element {
  for (let layer: Element | null = element; layer !== null; layer = layer.parentElement) {
    const { position, backgroundColor } = getComputedStyle(layer);
    const isAfloat = position !== 'static' && position !== 'relative';
    if (position === 'fixed' || (isAfloat && backgroundColor !== 'rgba(0, 0, 0, 0)')) return layer;
  }
  return document.body;
}

/** Pairs of words that lie on each other, glyphs and not only the space around them. */
function overlaps(lines: readonly TextLine[]): readonly string[] {
  const seen = lines
    .map((line) => ({ ...line, box: seenBox(line), layer: layerOf(line.parent) }))
    .filter(({ box }) => box.width > 2 && box.height > 4);
  return seen.flatMap((one, at) =>
    seen
      .slice(at + 1)
      .filter((other) => {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return other.text !== one.text && other.layer === one.layer && wide > 2 && high > 4;
      })
      .map((other) => `overlapping: "${one.words}" and "${other.words}"`),
  );
}

/** Words that are cut off with no dots and no way to scroll to the rest, and words that lie on other words. */
export function textLosses(): readonly string[] {
  const lines = textLines();
  const cut = lines
    .filter((line) => isCut(line) && !isOptional(line))
    .map(({ words }) => `cut off: "${words}"`);
  return [...new Set([...cut, ...overlaps(lines)])];
}
