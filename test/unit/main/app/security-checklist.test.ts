import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { inRoot } from '../../../../build/paths.ts';
import { sourceFiles } from '../../../../build/source-files.ts';
import { readBuilderConfiguration } from '#test/host/packaging-checks.ts';

const PRODUCT = sourceFiles(['shared', 'main', 'preload', 'renderer']);

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const LITERAL = /(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g;

function filesWith(pattern: RegExp): readonly string[] {
  return PRODUCT.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

function literalsWith(pattern: RegExp): readonly string[] {
  return PRODUCT.flatMap(({ path, text }) =>
    (text.replace(COMMENT, '').match(LITERAL) ?? [])
      .filter((literal) => pattern.test(literal))
      .map((literal) => `${path} ${literal}`),
  );
}

function textOf(path: string): string {
  return PRODUCT.find((file) => file.path === path)?.text ?? '';
}

/** Electron's security checklist (docs/tutorial/security.md), where another test does not show the item already. */
describe('the product', () => {
  it('speaks plain http and ws to this computer alone (item 1)', () => {
    const plain = literalsWith(/(?<!xmlns:\w=\\?")\b(?:http|ws):\/\/(?!127\.0\.0\.1|localhost(?![\w.-]))/);
    expect(plain).toEqual([]);
  });

  it('puts every page into a sandbox before the app is ready (item 4)', () => {
    const entry = textOf('main/app/index.ts');
    expect(entry.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
    expect(entry.indexOf('app.enableSandbox()')).toBeLessThan(entry.indexOf('whenReady'));
  });

  it('guards navigation before a page can exist (items 13 and 14)', () => {
    const entry = textOf('main/app/index.ts');
    expect(entry.indexOf('guardNavigation(app)')).toBeGreaterThan(0);
    expect(entry.indexOf('guardNavigation(app)')).toBeLessThan(entry.indexOf('whenReady'));
  });

  it('restricts permissions before it opens a page (item 5)', () => {
    const entry = textOf('main/app/index.ts');
    expect(entry.indexOf('restrictPermissions(')).toBeGreaterThan(0);
    expect(entry.indexOf('restrictPermissions(session')).toBeLessThan(entry.indexOf('await compose('));
  });

  it('makes windows at one place, with the preferences that are tested (items 2, 3, 6, 8 to 12)', () => {
    expect(filesWith(/new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/)).toEqual([
      'main/platform/page-window.ts',
    ]);
    expect(filesWith(/webPreferences\s*:/)).toEqual([]);
  });

  it('has no webview, no frame and no worker that could speak for a page (items 11 and 12)', () => {
    expect(filesWith(/<(?:webview|iframe|frame|object|embed)[\s>]/)).toEqual([]);
    expect(filesWith(/serviceWorker|new (?:Shared)?Worker\(/)).toEqual([]);
  });

  it('is built on an Electron that is supported (item 16)', () => {
    const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(Number.parseInt(manifest.devDependencies['electron'] ?? '', 10)).toBeGreaterThanOrEqual(45);
  });

  it('hears pages at two places, both of which ask who speaks (item 17)', () => {
    expect(filesWith(/\bipcMain\.(?:on|once|handle|handleOnce)\(/)).toEqual([
      'main/platform/electron-media-gateway.ts',
    ]);
    expect(filesWith(/\bregistry\.handle\(/)).toEqual(['main/app/ipc/ipc-router.ts']);
    expect(textOf('main/platform/electron-media-gateway.ts')).toMatch(/senderFrame\?\.parent === null/);
  });

  it('loads its pages from its own scheme, never from files (item 18)', () => {
    expect(filesWith(/\.loadFile\(/)).toEqual([]);
    expect(literalsWith(/file:\/\//)).toEqual([]);
  });

  it('starts no programs and loads no code at run time', () => {
    expect(filesWith(/node:child_process|node:vm\b|\bnew Function\(|\beval\(/)).toEqual([]);
  });

  it('changes no switches of Chromium', () => {
    expect(filesWith(/commandLine\.append/)).toEqual([]);
  });
});

describe('the packaged app', () => {
  const configuration = readBuilderConfiguration(inRoot('electron-builder.yml'));

  it('has every fuse set (item 19)', () => {
    expect(configuration['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('is known to Windows by the id that its notifications carry', () => {
    expect(textOf('main/app/index.ts')).toContain(`setAppUserModelId('${String(configuration['appId'])}')`);
  });

  it('is known to Linux desktops by the name of its desktop file', () => {
    expect(configuration['extraMetadata']).toEqual({ desktopName: 'app.hookswitch.desktop' });
    expect(configuration['linux']).toMatchObject({ syncDesktopName: true });
  });
});
