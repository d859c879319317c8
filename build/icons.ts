/** Program: draws the icons again (`node build/icons.ts`). The pictures are committed; Chromium renders them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright';
import { icnsFile, icoFile, type Picture } from './icon-containers.ts';
import { TRAY_STATES, appIcon, missedDot, trayIcon } from './icon-drawings.ts';
import { inRoot } from './paths.ts';

const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const ICO_SIZES: readonly number[] = [16, 24, 32, 48, 64, 256];

const target = inRoot('build/icons');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await mkdir(`${target}/tray`, { recursive: true });

const pictures: Picture[] = [];
for (const size of [...APP_SIZES, 1024])
  pictures.push({ size, png: await render(page, appIcon(size), size) });
for (const { size, png } of pictures.filter((picture) => picture.size < 1024)) {
  await writeFile(`${target}/${size}x${size}.png`, png);
}
await writeFile(`${target}/app.svg`, `${appIcon(512)}\n`);
await writeFile(`${target}/app.ico`, icoFile(pictures.filter(({ size }) => ICO_SIZES.includes(size))));
await writeFile(`${target}/app.icns`, icnsFile(pictures));

for (const state of TRAY_STATES) {
  for (const template of [false, true]) {
    const name = `${target}/tray/${state}${template ? 'Template' : ''}`;
    await writeFile(`${name}.png`, await render(page, trayIcon(state, 16, template), 16));
    await writeFile(`${name}@2x.png`, await render(page, trayIcon(state, 32, template), 32));
  }
}
await writeFile(`${target}/missed.png`, await render(page, missedDot(16), 16));
await writeFile(`${target}/missed@2x.png`, await render(page, missedDot(32), 32));
await browser.close();

async function render(on: Page, drawing: string, size: number): Promise<Buffer> {
  await on.setViewportSize({ width: size, height: size });
  await on.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  return on.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}
