import { z } from 'zod';
export declare const RestHeader: z.ZodObject<
  {
    name: z.ZodString;
    value: z.ZodString;
  },
  z.core.$strip
>;
/** One request to a CRM's API. Texts are templates; the path stands behind the address of the CRM. */
export declare const RestRequest: z.ZodObject<
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
export type RestRequest = Readonly<z.infer<typeof RestRequest>>;
/** Who is calling: where the records stand in the answer, and within each (`$` is the record) what it is. */
export declare const RestLookup: z.ZodObject<
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
>;
export type RestLookup = Readonly<z.infer<typeof RestLookup>>;
/** Something that is written; the id is what later steps call it by. */
export declare const RestStep: z.ZodObject<
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
>;
export type RestStep = Readonly<z.infer<typeof RestStep>>;
/** How the CRM knows who asks. What is secret of it lies in the keychain, and is `{secret}` in templates. */
export declare const RestAuth: z.ZodObject<
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
>;
/**
 * A CRM as an administrator describes it. Without secrets: it is handed on as a file. Everything may be missing but the
 * address; what is missing is not offered.
 */
export declare const RestDefinition: z.ZodObject<
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
export type RestDefinition = Readonly<z.infer<typeof RestDefinition>>;
