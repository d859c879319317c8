import * as z from 'zod';

/**
 * zod builds fast checks with `new Function`, and asks whether it may while a schema is made. The page's content
 * security policy forbids that, so it must not even be tried. To be imported before any schema.
 */
z.config({ jitless: true });
