import { LANGUAGES, type Language } from '#shared/domain/languages.ts';

const THEMES = ['light', 'dark'] as const;

/** What the visitor of the gallery asked to see. */
export interface GalleryLook {
  /** A part of the names of the scenes. */
  readonly part: string;
  readonly theme: (typeof THEMES)[number];
  /** The scene's own when absent. */
  readonly language?: Language | undefined;
}

/** Reads a query; what it does not understand is as if it were not there. */
export function readLook(query: URLSearchParams): GalleryLook {
  return {
    part: query.get('part') ?? '',
    theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'light',
    language: LANGUAGES.find((language) => language === query.get('language')),
  };
}

/** The same look as a query, with what `changed` says otherwise. */
export function queryOf(look: GalleryLook, changed: Partial<GalleryLook> = {}): string {
  const { part, theme, language } = { ...look, ...changed };
  return new URLSearchParams({ part, theme, ...(language !== undefined && { language }) }).toString();
}
