import { LANGUAGES } from '#shared/domain/languages.ts';
import type { Scene } from '#test/support/ui-harness/scenes.ts';
import { queryOf, type GalleryLook } from './gallery-look.ts';

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#e9e6e1, #0e0f11); color: light-dark(#1d2126, #edeff1); }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center;
  padding: 12px 24px; background: light-dark(#fbfaf8, #17191c); border-bottom: 1px solid light-dark(#cfc9c0, #33383e); }
h1 { margin: 0; font-size: 17px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 12px; }
a { color: inherit; }
a[aria-current] { font-weight: 600; text-decoration-thickness: 2px; }
input { font: inherit; padding: 2px 8px; }
main { display: flex; flex-wrap: wrap; gap: 32px; padding: 24px; align-items: flex-start; }
figure { margin: 0; }
figcaption { margin-block-end: 8px; font-size: 13px; }
iframe, img { display: block; border: 0; border-radius: 8px; background: light-dark(#fbfaf8, #17191c);
  box-shadow: 0 2px 12px rgb(0 0 0 / 20%); }
`;

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

function link(words: string, look: GalleryLook, changed: Partial<GalleryLook>): string {
  const current = Object.entries(changed).every(([name, value]) => Reflect.get(look, name) === value);
  const href = escaped(`/?${queryOf(look, changed)}`);
  return `<a href="${href}"${current ? ' aria-current="true"' : ''}>${escaped(words)}</a>`;
}

/** A scene is live; one that shows what comes after some clicks is drawn, and live before them by a link. */
function exhibit(scene: Scene, look: GalleryLook): string {
  const { width, height } = scene.size ?? { width: 380, height: 640 };
  const query = escaped(queryOf(look));
  const name = escaped(scene.name);
  const size = `width="${width}" height="${height}"`;
  const live = `/scene/${name}/${scene.page}.html?${query}`;
  const shown =
    scene.act === undefined
      ? `<iframe ${size} loading="lazy" title="${name}" src="${live}"></iframe>`
      : `<img ${size} loading="lazy" alt="${name}" src="/picture/${name}.png?${query}" />`;
  return `<figure id="${name}"><figcaption><a href="${live}">${name}</a></figcaption>${shown}</figure>`;
}

/** The whole page: what can be chosen, and every scene that fits. */
export function galleryPage(scenes: readonly Scene[], look: GalleryLook): string {
  const groups = [...new Set(scenes.map((scene) => scene.name.split('-')[0] ?? ''))].toSorted();
  const fitting = scenes.filter((scene) => scene.name.includes(look.part));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Hookswitch gallery</title><style>${STYLE}</style></head>
<body><header><h1>Gallery</h1>
<nav aria-label="Theme">${(['light', 'dark'] as const).map((theme) => link(theme, look, { theme })).join('')}</nav>
<nav aria-label="Language">${[undefined, ...LANGUAGES].map((language) => link(language ?? 'own', look, { language })).join('')}</nav>
<form><input name="part" aria-label="Part of a name" placeholder="Part of a name" value="${escaped(look.part)}" />
<input type="hidden" name="theme" value="${look.theme}" /></form>
<nav aria-label="Surfaces">${['', ...groups].map((part) => link(part === '' ? 'all' : part, look, { part })).join('')}</nav>
</header><main>${fitting.map((scene) => exhibit(scene, look)).join('\n')}</main></body></html>`;
}
