import type { Language } from '../domain/languages.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };

/** English is the measure: every other catalog has exactly its keys (plural forms aside). */
export type Catalog = typeof en;

/** The texts of every language the app speaks. */
export const catalogs: Readonly<Record<Language, Catalog>> = { en, de, es, fr, ru, ar };
