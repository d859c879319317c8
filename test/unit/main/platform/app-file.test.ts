import { describe, expect, it } from 'vitest';

import { fileOf } from '#platform/app-file.ts';

describe('the file an app:// address names', () => {
  it.each([
    ['app://bundle/panel.html', '/srv/pages/panel.html'],
    ['app://bundle/assets/panel-1a2b.js?x=1', '/srv/pages/assets/panel-1a2b.js'],
    ['app://bundle/assets/f%C3%BCr.css', '/srv/pages/assets/für.css'],
    ['app://bundle/assets/marta-1a2b.opus', '/srv/pages/assets/marta-1a2b.opus'],
  ])('serves %s', (url, file) => {
    expect(fileOf('/srv/pages', url)).toBe(file);
  });

  it.each(['app://bundle/../secret.html', 'app://bundle/%2e%2e/secret.html'])(
    'keeps %s inside the root',
    (url) => {
      expect(fileOf('/srv/pages', url)).toBe('/srv/pages/secret.html');
    },
  );

  it.each([
    'app://bundle/..%2f..%2fsecret.html',
    'app://bundle/%00panel.html',
    'app://bundle/%zz.html',
    'app://bundle/notes.txt',
    'app://bundle/',
    'app://other/panel.html',
    'file:///srv/pages/panel.html',
    'https://bundle/panel.html',
    'no address',
  ])('refuses %s', (url) => {
    expect(fileOf('/srv/pages', url)).toBeUndefined();
  });
});
