import { writeFileSync } from 'node:fs';
import { openRpcDocument } from '#core/api/openrpc-document.ts';
import { inRoot } from '../../build/paths.ts';

/** Program: writes down what the local API can be asked (`npm run openrpc`). */
writeFileSync(
  inRoot('main/adapters/local-api/openrpc.json'),
  `${JSON.stringify(openRpcDocument(), null, 2)}\n`,
);
