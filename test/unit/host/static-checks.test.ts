import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../build/paths.ts';
import { builderFault, readBuilderConfiguration } from '#test/host/packaging-checks.ts';
import { preloadFaults, rendererFaults } from '#test/host/static-checks.ts';

const FIXTURE = inRoot('test/host/fixture-app');
/** The built app is checked too when it is there; `npm run build` makes it. */
const APPS = [FIXTURE, inRoot('out')].filter((folder) => existsSync(join(folder, 'renderer/panel.html')));

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'static-checks-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function preloadWith(code: string): string {
  const file = join(folder, 'preload.cjs');
  writeFileSync(file, code);
  return file;
}

function pageWith(name: string, text: string): string {
  const page = join(folder, 'page');
  rmSync(page, { recursive: true, force: true });
  mkdirSync(page);
  writeFileSync(join(page, name), text);
  return page;
}

describe.each(APPS)('the bundles in %s', (app) => {
  it('have a preload that is CommonJS and needs only electron', () => {
    expect(preloadFaults(join(app, 'preload/index.cjs'))).toEqual([]);
  });

  it('have pages without Node, Electron, inline code or literal app:// addresses', () => {
    expect(rendererFaults(join(app, 'renderer'))).toEqual([]);
  });
});

describe('a preload is refused that', () => {
  it.each([
    ['import x from "electron";', 'is not CommonJS'],
    ['require("node:fs");', 'requires node:fs'],
    ['Buffer.from("x");', 'uses Buffer'],
    ['require("electron").ipcRenderer.sendSync("x");', 'uses sendSync'],
    ['contextBridge.exposeInMainWorld("ipc", electron.ipcRenderer);', 'exposes the whole ipcRenderer'],
  ])('%s', (code, fault) => {
    expect(preloadFaults(preloadWith(code))).toEqual([fault]);
  });
});

describe('a page is refused that', () => {
  it.each([
    ['page.js', 'import fs from "fs";', 'page.js imports fs'],
    ['page.js', 'await import("node:net");', 'page.js imports node:net'],
    ['page.js', 'import { ipcRenderer } from "electron";', 'page.js imports electron'],
    ['page.js', 'fetch("app://bundle/x");', 'page.js contains app://'],
    ['page.html', '<script>alert(1)</script>', 'page.html has inline code'],
  ])('%s contains %s', (name, text, fault) => {
    expect(rendererFaults(pageWith(name, text))).toEqual([fault]);
  });
});

/** Electron-builder reads a schema of half a megabyte first, which takes a busy machine a while. */
describe('the packaging configuration', { timeout: 60_000 }, () => {
  const configuration = readBuilderConfiguration(inRoot('electron-builder.yml'));

  it('is accepted by electron-builder', async () => {
    expect(await builderFault(configuration)).toBe(null);
  });

  it('would not be accepted with a misspelt fuse', async () => {
    const misspelt = { ...configuration, electronFuses: { runAsNod: false } };
    expect(await builderFault(misspelt)).toContain('electronFuses');
  });
});
