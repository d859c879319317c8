import type { MorePlaceholders } from '../templates/placeholders.ts';

/** Placeholders that requests to a CRM know beyond the common ones. */
export const REST_PLACEHOLDERS: MorePlaceholders = {
  /** What opens the CRM; hidden wherever it would be shown. */
  secret: 'text',
  /** What the agent typed to search for. */
  words: 'text',
  /** The id that `begin` was answered with. */
  'begun-id': 'text',
  /** The id that the note before was answered with. */
  'note-id': 'text',
  /** Of somebody who becomes a record. */
  'first-name': 'text',
  'last-name': 'text',
  email: 'text',
  /** Our id for a new record. */
  'new-id': 'text',
};
