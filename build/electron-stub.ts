/**
 * Stands where `electron` would be in tests. The real package tries to download a binary when plain Node
 * imports it, so a test that reaches it by accident fails here, at once and with the reason.
 */
throw new Error('a test reached `electron`; inject the Electron object, or test the code on test/host');
