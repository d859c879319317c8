import { focusLooks, lookOf, showsFocus, type Look } from './focus-look.ts';

interface Walk {
  readonly seen: Set<Element>;
  readonly wanted: readonly Element[];
  last: { readonly element: Element; readonly looks: readonly Look[]; parts: number } | undefined;
}

export interface Step {
  readonly over: boolean;
  readonly troubles: readonly string[];
}

/** Three numbers and the button that opens the calendar. */
const DATE_PARTS = 4;

let walk: Walk | undefined;

function nameOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? (element.textContent ?? '').trim().slice(0, 40);
  return `${element.tagName.toLowerCase()} "${words === '' ? element.id : words}"`;
}

/**
 * What Tab has to reach. Of radio buttons with one name it is one; within a grid's rows the arrow keys lead, into a card
 * that is one stop Enter.
 */
function tabStops(): readonly Element[] {
  const modal = document.querySelector('dialog:modal');
  const all = (modal ?? document).querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex]',
  );
  return [...all].filter((element) => {
    const isOff = element.matches(':disabled') || element.closest('[inert], [aria-hidden=true]') !== null;
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
    const isInRow = element.closest('[role=grid] [role=row], [data-one-stop=true] *') !== null;
    const isStop = element.tabIndex >= 0 && !isOff && !isRadio && !isInRow;
    return isStop && element.checkVisibility({ visibilityProperty: true });
  });
}

/** How many of five points of the element can be seen; what stands for a hidden input is its label. */
function seenPoints(element: Element): number {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const own = element.getBoundingClientRect();
  const shown = own.width < 8 && label !== undefined ? label : element;
  const box = shown.getBoundingClientRect();
  const places = [[0.5, 0.5], [0.2, 0.3], [0.8, 0.3], [0.2, 0.7], [0.8, 0.7]]; // prettier-ignore
  return places.filter(([x = 0, y = 0]) => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    if (hit === null) return false;
    return shown.contains(hit) || hit === shown.parentElement || label?.contains(hit) === true;
  }).length;
}

/** A field of several lines is brought into view at its cursor; of everything else most has to be seen. */
function pointsAsked(element: Element): number {
  return element instanceof HTMLTextAreaElement ? 1 : 3;
}

export function begin(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.removeAllRanges();
  walk = { seen: new Set(), wanted: tabStops(), last: undefined };
}

/** What was wrong with the element that had the focus, now that it looks as it does without. */
function judgeLast({ last }: Walk, active: Element): readonly string[] {
  if (last === undefined || last.element === document.body || !last.element.isConnected) return [];
  if (last.element === active) return [`focus caught: ${nameOf(active)}`];
  const shown = last.looks.some((look) => look.element.isConnected && showsFocus(look, lookOf(look.element)));
  return shown ? [] : [`focus not seen: ${nameOf(last.element)}`];
}

/** Whether something lies over what has the focus, or it is out of sight. */
export function isFocusHidden(): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return false;
  return seenPoints(active) < pointsAsked(active);
}

/** Day, month and year of a date are stops of their own within one field. */
function isBetweenParts({ last }: Walk, active: Element): boolean {
  const isDate = active instanceof HTMLInputElement && active.type === 'date';
  if (!isDate || last?.element !== active || last.parts >= DATE_PARTS) return false;
  last.parts += 1;
  return true;
}

/** Judges the element that had the focus, and the one that has it now. */
export function step(): Step {
  const active = document.activeElement;
  if (walk === undefined || active === null) return { over: true, troubles: [] };
  if (isBetweenParts(walk, active)) return { over: false, troubles: [] };
  // The page itself comes between the last and the first: not the end yet where the walk began in the middle.
  const over = walk.seen.has(active);
  const isAlone = over && walk.wanted.length < 2;
  const isHidden = !over && isFocusHidden();
  const troubles = [
    ...(isAlone ? [] : judgeLast(walk, active)),
    ...(isHidden ? [`focus hidden: ${nameOf(active)}`] : []),
  ];
  walk.seen.add(active);
  walk.last = { element: active, looks: focusLooks(active), parts: 1 };
  return { over, troubles };
}

export function unreached(): readonly string[] {
  const { wanted, seen } = walk ?? { wanted: [], seen: new Set<Element>() };
  return (
    wanted
      .filter((element) => element.isConnected && element.checkVisibility())
      // A list passes the focus on to one of its rows.
      .filter((element) => ![...seen].some((one) => one !== document.body && element.contains(one)))
      .map((element) => `not reached by Tab: ${nameOf(element)}`)
  );
}
