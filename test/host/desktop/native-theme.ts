import { EventEmitter } from 'node:events';

type Source = Electron.NativeTheme['themeSource'];

/** `nativeTheme`; pages follow `themeSource` through `prefers-color-scheme`. The desktop itself counts as light. */
export class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  /** Called at once when the source changes, before the app's own listeners. */
  hostSourceChanged: () => void = () => {};
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (source === this.#source) return;
    this.#source = source;
    this.hostSourceChanged();
    queueMicrotask(() => this.emit('updated'));
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
