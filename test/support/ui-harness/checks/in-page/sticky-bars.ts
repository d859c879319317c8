const LOOSE = 'data-loose-bar';

/** Lets bars that stay in reach lie where they belong: what is under one at present is not covered for good. */
export function looseBars(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(bar).position !== 'sticky') continue;
    bar.setAttribute(LOOSE, '');
    bar.style.position = 'static';
  }
}

/** Takes that back. */
export function holdBars(): void {
  for (const bar of document.querySelectorAll<HTMLElement>(`[${LOOSE}]`)) {
    bar.removeAttribute(LOOSE);
    bar.style.removeProperty('position');
  }
}
