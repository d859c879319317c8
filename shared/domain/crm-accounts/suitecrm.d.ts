import { z } from 'zod';
/** A SuiteCRM by an OAuth2 client, alone or with the agent's password. */
export declare const SuiteAccount: z.ZodObject<
  {
    id: z.ZodString;
    origin: z.ZodString;
    label: z.ZodDefault<z.ZodString>;
    lookup: z.ZodDefault<z.ZodBoolean>;
    log: z.ZodDefault<z.ZodBoolean>;
    sent: z.ZodPrefault<
      z.ZodObject<
        {
          notes: z.ZodDefault<z.ZodBoolean>;
          unanswered: z.ZodDefault<z.ZodBoolean>;
          recordings: z.ZodDefault<z.ZodBoolean>;
        },
        z.core.$strip
      >
    >;
    kind: z.ZodLiteral<'suitecrm'>;
    address: z.ZodString;
    version: z.ZodDefault<
      z.ZodEnum<{
        7: '7';
        8: '8';
      }>
    >;
    clientId: z.ZodString;
    signInAs: z.ZodDefault<
      z.ZodEnum<{
        client: 'client';
        user: 'user';
      }>
    >;
    userName: z.ZodDefault<z.ZodString>;
  },
  z.core.$strip
>;
