import { z } from 'zod';
import { type CrmProblem } from '../domain/crm-write.ts';
import type { Match } from '../domain/match.ts';
import type { RestFault } from '../rest/rest-fault.ts';
/** One request of a definition, to be sent once with a sample number. */
export declare const RestTrialOrder: z.ZodObject<
  {
    id: z.ZodOptional<z.ZodString>;
    definition: z.ZodObject<
      {
        version: z.ZodDefault<z.ZodLiteral<1>>;
        address: z.ZodString;
        auth: z.ZodPrefault<
          z.ZodObject<
            {
              kind: z.ZodDefault<
                z.ZodEnum<{
                  basic: 'basic';
                  bearer: 'bearer';
                  header: 'header';
                  none: 'none';
                }>
              >;
              header: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
        error: z.ZodDefault<z.ZodString>;
        lookup: z.ZodOptional<
          z.ZodObject<
            {
              request: z.ZodObject<
                {
                  method: z.ZodDefault<
                    z.ZodEnum<{
                      DELETE: 'DELETE';
                      GET: 'GET';
                      PATCH: 'PATCH';
                      POST: 'POST';
                      PUT: 'PUT';
                    }>
                  >;
                  path: z.ZodDefault<z.ZodString>;
                  headers: z.ZodDefault<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          name: z.ZodString;
                          value: z.ZodString;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  send: z.ZodDefault<
                    z.ZodEnum<{
                      form: 'form';
                      json: 'json';
                      nothing: 'nothing';
                    }>
                  >;
                  body: z.ZodDefault<z.ZodString>;
                },
                z.core.$strip
              >;
              list: z.ZodDefault<z.ZodString>;
              id: z.ZodDefault<z.ZodString>;
              name: z.ZodDefault<z.ZodString>;
              company: z.ZodDefault<z.ZodString>;
              phones: z.ZodDefault<z.ZodString>;
              url: z.ZodDefault<z.ZodString>;
              type: z.ZodDefault<z.ZodString>;
              otherwise: z.ZodDefault<
                z.ZodEnum<{
                  account: 'account';
                  case: 'case';
                  company: 'company';
                  contact: 'contact';
                  deal: 'deal';
                  lead: 'lead';
                  opportunity: 'opportunity';
                  other: 'other';
                  ticket: 'ticket';
                  user: 'user';
                }>
              >;
            },
            z.core.$strip
          >
        >;
        begin: z.ZodOptional<
          z.ZodObject<
            {
              request: z.ZodObject<
                {
                  method: z.ZodDefault<
                    z.ZodEnum<{
                      DELETE: 'DELETE';
                      GET: 'GET';
                      PATCH: 'PATCH';
                      POST: 'POST';
                      PUT: 'PUT';
                    }>
                  >;
                  path: z.ZodDefault<z.ZodString>;
                  headers: z.ZodDefault<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          name: z.ZodString;
                          value: z.ZodString;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  send: z.ZodDefault<
                    z.ZodEnum<{
                      form: 'form';
                      json: 'json';
                      nothing: 'nothing';
                    }>
                  >;
                  body: z.ZodDefault<z.ZodString>;
                },
                z.core.$strip
              >;
              id: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
        finish: z.ZodOptional<
          z.ZodObject<
            {
              request: z.ZodObject<
                {
                  method: z.ZodDefault<
                    z.ZodEnum<{
                      DELETE: 'DELETE';
                      GET: 'GET';
                      PATCH: 'PATCH';
                      POST: 'POST';
                      PUT: 'PUT';
                    }>
                  >;
                  path: z.ZodDefault<z.ZodString>;
                  headers: z.ZodDefault<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          name: z.ZodString;
                          value: z.ZodString;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  send: z.ZodDefault<
                    z.ZodEnum<{
                      form: 'form';
                      json: 'json';
                      nothing: 'nothing';
                    }>
                  >;
                  body: z.ZodDefault<z.ZodString>;
                },
                z.core.$strip
              >;
              id: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
        withdraw: z.ZodOptional<
          z.ZodObject<
            {
              request: z.ZodObject<
                {
                  method: z.ZodDefault<
                    z.ZodEnum<{
                      DELETE: 'DELETE';
                      GET: 'GET';
                      PATCH: 'PATCH';
                      POST: 'POST';
                      PUT: 'PUT';
                    }>
                  >;
                  path: z.ZodDefault<z.ZodString>;
                  headers: z.ZodDefault<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          name: z.ZodString;
                          value: z.ZodString;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  send: z.ZodDefault<
                    z.ZodEnum<{
                      form: 'form';
                      json: 'json';
                      nothing: 'nothing';
                    }>
                  >;
                  body: z.ZodDefault<z.ZodString>;
                },
                z.core.$strip
              >;
              id: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
        note: z.ZodOptional<
          z.ZodObject<
            {
              request: z.ZodObject<
                {
                  method: z.ZodDefault<
                    z.ZodEnum<{
                      DELETE: 'DELETE';
                      GET: 'GET';
                      PATCH: 'PATCH';
                      POST: 'POST';
                      PUT: 'PUT';
                    }>
                  >;
                  path: z.ZodDefault<z.ZodString>;
                  headers: z.ZodDefault<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          name: z.ZodString;
                          value: z.ZodString;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  send: z.ZodDefault<
                    z.ZodEnum<{
                      form: 'form';
                      json: 'json';
                      nothing: 'nothing';
                    }>
                  >;
                  body: z.ZodDefault<z.ZodString>;
                },
                z.core.$strip
              >;
              id: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
        find: z.ZodOptional<
          z.ZodObject<
            {
              request: z.ZodObject<
                {
                  method: z.ZodDefault<
                    z.ZodEnum<{
                      DELETE: 'DELETE';
                      GET: 'GET';
                      PATCH: 'PATCH';
                      POST: 'POST';
                      PUT: 'PUT';
                    }>
                  >;
                  path: z.ZodDefault<z.ZodString>;
                  headers: z.ZodDefault<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          name: z.ZodString;
                          value: z.ZodString;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  send: z.ZodDefault<
                    z.ZodEnum<{
                      form: 'form';
                      json: 'json';
                      nothing: 'nothing';
                    }>
                  >;
                  body: z.ZodDefault<z.ZodString>;
                },
                z.core.$strip
              >;
              id: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
        pages: z.ZodPrefault<
          z.ZodObject<
            {
              record: z.ZodDefault<z.ZodString>;
              newRecord: z.ZodDefault<z.ZodString>;
              search: z.ZodDefault<z.ZodString>;
            },
            z.core.$strip
          >
        >;
      },
      z.core.$strip
    >;
    secrets: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    step: z.ZodEnum<{
      begin: 'begin';
      find: 'find';
      finish: 'finish';
      lookup: 'lookup';
      note: 'note';
      withdraw: 'withdraw';
    }>;
    number: z.ZodString;
    callId: z.core.$ZodBranded<z.ZodUUID, 'CallId', 'out'>;
    begunId: z.ZodDefault<z.ZodString>;
    record: z.ZodOptional<
      z.ZodObject<
        {
          type: z.ZodEnum<{
            account: 'account';
            case: 'case';
            company: 'company';
            contact: 'contact';
            deal: 'deal';
            lead: 'lead';
            opportunity: 'opportunity';
            other: 'other';
            ticket: 'ticket';
            user: 'user';
          }>;
          id: z.ZodString;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strict
>;
export type RestTrialOrder = Readonly<z.infer<typeof RestTrialOrder>>;
/** A request as it was sent, without what is secret of it. */
export interface RestSent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly {
    readonly name: string;
    readonly value: string;
  }[];
  readonly body: string;
}
export type RestFound = Pick<Match, 'recordId' | 'recordType' | 'name' | 'company' | 'found' | 'number'>;
/** What came of a trial. */
export interface RestTrial {
  /** What is to be mended: before anything was sent, or what could not be read from the answer. */
  readonly faults: readonly RestFault[];
  readonly sent?: RestSent;
  /** Untrusted text, cut to a size that people read. */
  readonly answer?: {
    readonly status: number;
    readonly text: string;
    readonly tookMs: number;
  };
  readonly problem?: CrmProblem;
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
  /** Who was found, and how many hits have another number. */
  readonly found?: {
    readonly records: readonly RestFound[];
    readonly others: number;
  };
  /** The id that the answer tells. */
  readonly id?: string;
}
