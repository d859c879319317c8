const NAMES = 'label, legend, h3, h4, dt, summary, b, strong';

/** The element of a page that says exactly this, or begins with it (a volume says its value behind its name). */
export function namedSetting(page: HTMLElement, name: string): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(NAMES)];
  return all.find((each) => textOf(each) === name) ?? all.find((each) => textOf(each).startsWith(name));
}

function textOf({ textContent }: HTMLElement): string {
  return textContent.trim();
}
