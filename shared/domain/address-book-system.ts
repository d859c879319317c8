/** The name of the app's own address book, for which pages have words; a company's has a name of its own. */
export const ADDRESS_BOOK = 'Address book';
