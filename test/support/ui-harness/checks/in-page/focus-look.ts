/** Something drawn, and its contrast with what lies beside it. */
interface Mark {
  readonly drawn: string;
  readonly contrast: number;
}

/** How something looks that may show where the focus is: its outline, shadow and border. */
export interface Look {
  readonly element: Element;
  readonly marks: readonly (Mark | undefined)[];
}

/** The colour as red, green, blue and alpha, 0 to 255. */
function channels(colour: string): readonly number[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return [0, 0, 0, 0];
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
}

/** The ratio of WCAG 2.2. */
function contrastOf(one: string, other: string): number {
  const [lower = 0, higher = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = channels(colour)
        .slice(0, 3)
        .map((channel) => (channel <= 10.31 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

/** The nearest ground that is not transparent, from `element` outwards. */
function groundOf(element: Element | null): string {
  for (let ground = element; ground !== null; ground = ground.parentElement) {
    const { backgroundColor } = getComputedStyle(ground);
    if ((channels(backgroundColor)[3] ?? 0) > 200) return backgroundColor;
  }
  return 'Canvas';
}

/** Whatever may show the focus of `element`: itself, what it chose, what is drawn for it and around it. */
function showers(element: Element): readonly Element[] {
  const active = document.querySelector(
    `#${CSS.escape(element.getAttribute('aria-activedescendant') ?? '-')}`,
  );
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const drawn = labels.flatMap((label) => [label, ...label.querySelectorAll('*')]);
  const around = [element.parentElement, element.parentElement?.parentElement, element.nextElementSibling];
  return [element, active, ...drawn, ...around].filter((one) => one !== null && one !== undefined);
}

function outlineOf(element: Element): Mark | undefined {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return undefined;
  const beside = Number.parseFloat(outlineOffset) < 0 ? element : element.parentElement;
  return { drawn: `${outlineWidth} ${outlineColor}`, contrast: contrastOf(outlineColor, groundOf(beside)) };
}

function shadowOf(element: Element): Mark | undefined {
  const { boxShadow } = getComputedStyle(element);
  const colour = /(?:rgba?|color|oklch)\([^)]*\)/.exec(boxShadow)?.[0];
  if (colour === undefined) return undefined;
  return { drawn: boxShadow, contrast: contrastOf(colour, groundOf(element)) };
}

function borderOf(element: Element): Mark | undefined {
  const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
  if (borderTopStyle === 'none') return undefined;
  return {
    drawn: `${borderTopWidth} ${borderTopColor}`,
    contrast: contrastOf(borderTopColor, groundOf(element)),
  };
}

export function lookOf(element: Element): Look {
  return { element, marks: [outlineOf(element), shadowOf(element), borderOf(element)] };
}

/** Whether `focused` shows what `plain` (the same element without the focus) does not, at 3:1 or more. */
export function showsFocus(focused: Look, plain: Look): boolean {
  return focused.marks.some(
    (mark, at) => mark !== undefined && mark.drawn !== plain.marks[at]?.drawn && mark.contrast >= 3,
  );
}

/** Everything that may show the focus of `element`, as it looks now. */
export function focusLooks(element: Element): readonly Look[] {
  return showers(element).map(lookOf);
}
