import { API_PORT } from '#shared/domain/local-api.ts';
import { CrmPageServer } from './crm-page-server.ts';

/** Program: the example desk until it is stopped (`npm run lab:crm-page`, then open the address that it prints). */
const server = await CrmPageServer.open(Number(process.argv[2] ?? 8093));
process.stdout.write(`${server.address(API_PORT)}\n`);
