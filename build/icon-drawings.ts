/** Tray states of the app, as their pictures are named. */
export const TRAY_STATES = ['ready', 'not-ready', 'in-call', 'unreachable'] as const;

/** One of the four things the tray icon can say. */
export type TrayState = (typeof TRAY_STATES)[number];

const COPPER = '#b4622d';
const INK = '#211d1a';
const PAPER = '#f6f1e8';
const GREY = '#8c857d';

/** The handset, on a 16-unit grid: two cups joined by a handle. */
const HANDSET =
  '<path d="M3.1 8.6V7.4C3.1 4.9 5 3.4 8 3.4s4.9 1.5 4.9 4v1.2"/><path d="M2.6 8.6h2.6M10.8 8.6h2.6"/>';

function svg(size: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${body}</svg>`;
}

function strokes(colour: string, width: number, body: string): string {
  return `<g fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${body}</g>`;
}

/**
 * The app's icon: a handset above its hook, and the copper line that runs through the switch.
 * Below 32 pixels the strokes grow, so that they survive.
 */
export function appIcon(size: number): string {
  const weight = size < 32 ? 1.5 : 1.15;
  const ground = `<rect x=".5" y=".5" width="15" height="15" rx="3.6" fill="${PAPER}"/>`;
  const handset = `<g transform="translate(1.6 .9) scale(.8)">${HANDSET}</g>`;
  const line = '<path d="M2.7 12.4h2.1l1-1.9M10.2 10.5l1 1.9h2.1M4.8 12.4h6.4"/>';
  return svg(size, ground + strokes(INK, weight * 1.2, handset) + strokes(COPPER, weight, line));
}

/** Laid over the app's button in the taskbar of Windows when calls were missed. */
export function missedDot(size: number): string {
  return svg(size, `<circle cx="8" cy="8" r="6" fill="${COPPER}" stroke="${PAPER}" stroke-width="1.5"/>`);
}

const TRAY_LINES: Readonly<Record<TrayState, string>> = {
  ready: '<path d="M2 13h12"/>',
  'not-ready': '<path d="M2 13h4M10 13h4"/>',
  'in-call': '<path d="M6 13h4"/>',
  unreachable: '<path d="M2 13h.01M5 13h.01M8 13h.01M11 13h.01M14 13h.01"/>',
};

/**
 * A tray picture. The state is told by shape, not by colour alone: a whole line, a broken one, a short one below a
 * lifted handset, dots. `template` gives the black picture that macOS tints by itself.
 */
export function trayIcon(state: TrayState, size: number, template: boolean): string {
  const live = state === 'ready' || state === 'in-call';
  const colour = template ? '#000' : live ? COPPER : GREY;
  const lifted = state === 'in-call' ? 'rotate(-22 8 6) translate(0 -.6)' : 'translate(0 .2)';
  return svg(size, strokes(colour, 1.8, `<g transform="${lifted}">${HANDSET}</g>${TRAY_LINES[state]}`));
}
