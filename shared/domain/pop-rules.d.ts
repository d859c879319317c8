import { z } from 'zod';
/** When a rule looks at a call. `ring` is also the dialling of an outgoing one, `manual` the agent's own wish. */
export declare const POP_TRIGGERS: readonly ['ring', 'answer', 'manual', 'end'];
export declare const PopTrigger: z.ZodEnum<{
  answer: 'answer';
  end: 'end';
  manual: 'manual';
  ring: 'ring';
}>;
export type PopTrigger = z.infer<typeof PopTrigger>;
/**
 * What the lookup came to. `past-call`: nobody, but they called before; `none` fits those, too, when no rule above it
 * takes them.
 */
export declare const POP_FOUND: readonly ['any', 'one', 'several', 'none', 'past-call'];
export declare const PopFound: z.ZodEnum<{
  any: 'any';
  none: 'none';
  one: 'one';
  'past-call': 'past-call';
  several: 'several';
}>;
export type PopFound = z.infer<typeof PopFound>;
/** Who calls. Hidden numbers fit only the rules that name them. */
export declare const POP_CALLERS: readonly ['any', 'customer', 'colleague', 'withheld'];
export declare const PopCaller: z.ZodEnum<{
  any: 'any';
  colleague: 'colleague';
  customer: 'customer';
  withheld: 'withheld';
}>;
export type PopCaller = z.infer<typeof PopCaller>;
export declare const PopAction: z.ZodDiscriminatedUnion<
  [
    z.ZodObject<
      {
        kind: z.ZodLiteral<'record'>;
      },
      z.core.$strip
    >,
    z.ZodObject<
      {
        kind: z.ZodLiteral<'new-record'>;
      },
      z.core.$strip
    >,
    z.ZodObject<
      {
        kind: z.ZodLiteral<'search'>;
      },
      z.core.$strip
    >,
    z.ZodObject<
      {
        kind: z.ZodLiteral<'address'>;
        url: z.ZodString;
      },
      z.core.$strip
    >,
    z.ZodObject<
      {
        kind: z.ZodLiteral<'nothing'>;
      },
      z.core.$strip
    >,
  ],
  'kind'
>;
export type PopAction = Readonly<z.infer<typeof PopAction>>;
/** One rule. The first one that fits a call at a moment decides. */
export declare const PopRule: z.ZodObject<
  {
    id: z.ZodString;
    name: z.ZodDefault<z.ZodString>;
    on: z.ZodDefault<z.ZodBoolean>;
    when: z.ZodEnum<{
      answer: 'answer';
      end: 'end';
      manual: 'manual';
      ring: 'ring';
    }>;
    direction: z.ZodDefault<
      z.ZodEnum<{
        both: 'both';
        incoming: 'incoming';
        outgoing: 'outgoing';
      }>
    >;
    line: z.ZodOptional<z.core.$ZodBranded<z.ZodString, 'LineId', 'out'>>;
    queue: z.ZodDefault<z.ZodString>;
    found: z.ZodDefault<
      z.ZodEnum<{
        any: 'any';
        none: 'none';
        one: 'one';
        'past-call': 'past-call';
        several: 'several';
      }>
    >;
    caller: z.ZodDefault<
      z.ZodEnum<{
        any: 'any';
        colleague: 'colleague';
        customer: 'customer';
        withheld: 'withheld';
      }>
    >;
    open: z.ZodDiscriminatedUnion<
      [
        z.ZodObject<
          {
            kind: z.ZodLiteral<'record'>;
          },
          z.core.$strip
        >,
        z.ZodObject<
          {
            kind: z.ZodLiteral<'new-record'>;
          },
          z.core.$strip
        >,
        z.ZodObject<
          {
            kind: z.ZodLiteral<'search'>;
          },
          z.core.$strip
        >,
        z.ZodObject<
          {
            kind: z.ZodLiteral<'address'>;
            url: z.ZodString;
          },
          z.core.$strip
        >,
        z.ZodObject<
          {
            kind: z.ZodLiteral<'nothing'>;
          },
          z.core.$strip
        >,
      ],
      'kind'
    >;
  },
  z.core.$strip
>;
export type PopRule = Readonly<z.infer<typeof PopRule>>;
export declare const POP_RULES_MAX = 50;
export declare const POP_VERSIONS_MAX = 20;
/** What opens when the lookup has found nobody by the deadline: what is known by then decides, or one thing always. */
export declare const POP_LATE: readonly ['known', 'search', 'new-record', 'nothing'];
export declare const PopLate: z.ZodEnum<{
  known: 'known';
  'new-record': 'new-record';
  nothing: 'nothing';
  search: 'search';
}>;
export type PopLate = z.infer<typeof PopLate>;
/** The rules with what holds for all of them. */
export declare const PopRuleSet: z.ZodObject<
  {
    rules: z.ZodReadonly<
      z.ZodArray<
        z.ZodObject<
          {
            id: z.ZodString;
            name: z.ZodDefault<z.ZodString>;
            on: z.ZodDefault<z.ZodBoolean>;
            when: z.ZodEnum<{
              answer: 'answer';
              end: 'end';
              manual: 'manual';
              ring: 'ring';
            }>;
            direction: z.ZodDefault<
              z.ZodEnum<{
                both: 'both';
                incoming: 'incoming';
                outgoing: 'outgoing';
              }>
            >;
            line: z.ZodOptional<z.core.$ZodBranded<z.ZodString, 'LineId', 'out'>>;
            queue: z.ZodDefault<z.ZodString>;
            found: z.ZodDefault<
              z.ZodEnum<{
                any: 'any';
                none: 'none';
                one: 'one';
                'past-call': 'past-call';
                several: 'several';
              }>
            >;
            caller: z.ZodDefault<
              z.ZodEnum<{
                any: 'any';
                colleague: 'colleague';
                customer: 'customer';
                withheld: 'withheld';
              }>
            >;
            open: z.ZodDiscriminatedUnion<
              [
                z.ZodObject<
                  {
                    kind: z.ZodLiteral<'record'>;
                  },
                  z.core.$strip
                >,
                z.ZodObject<
                  {
                    kind: z.ZodLiteral<'new-record'>;
                  },
                  z.core.$strip
                >,
                z.ZodObject<
                  {
                    kind: z.ZodLiteral<'search'>;
                  },
                  z.core.$strip
                >,
                z.ZodObject<
                  {
                    kind: z.ZodLiteral<'address'>;
                    url: z.ZodString;
                  },
                  z.core.$strip
                >,
                z.ZodObject<
                  {
                    kind: z.ZodLiteral<'nothing'>;
                  },
                  z.core.$strip
                >,
              ],
              'kind'
            >;
          },
          z.core.$strip
        >
      >
    >;
    waitMs: z.ZodDefault<z.ZodNumber>;
    late: z.ZodDefault<
      z.ZodEnum<{
        known: 'known';
        'new-record': 'new-record';
        nothing: 'nothing';
        search: 'search';
      }>
    >;
    repeatSeconds: z.ZodDefault<z.ZodNumber>;
    leaveToCrmCard: z.ZodDefault<z.ZodBoolean>;
  },
  z.core.$strip
>;
export type PopRuleSet = Readonly<z.infer<typeof PopRuleSet>>;
/** A set that was in use before: until when, and who saved the one after it. */
export declare const PopRuleVersion: z.ZodObject<
  {
    at: z.ZodNumber;
    by: z.ZodString;
    set: z.ZodObject<
      {
        rules: z.ZodReadonly<
          z.ZodArray<
            z.ZodObject<
              {
                id: z.ZodString;
                name: z.ZodDefault<z.ZodString>;
                on: z.ZodDefault<z.ZodBoolean>;
                when: z.ZodEnum<{
                  answer: 'answer';
                  end: 'end';
                  manual: 'manual';
                  ring: 'ring';
                }>;
                direction: z.ZodDefault<
                  z.ZodEnum<{
                    both: 'both';
                    incoming: 'incoming';
                    outgoing: 'outgoing';
                  }>
                >;
                line: z.ZodOptional<z.core.$ZodBranded<z.ZodString, 'LineId', 'out'>>;
                queue: z.ZodDefault<z.ZodString>;
                found: z.ZodDefault<
                  z.ZodEnum<{
                    any: 'any';
                    none: 'none';
                    one: 'one';
                    'past-call': 'past-call';
                    several: 'several';
                  }>
                >;
                caller: z.ZodDefault<
                  z.ZodEnum<{
                    any: 'any';
                    colleague: 'colleague';
                    customer: 'customer';
                    withheld: 'withheld';
                  }>
                >;
                open: z.ZodDiscriminatedUnion<
                  [
                    z.ZodObject<
                      {
                        kind: z.ZodLiteral<'record'>;
                      },
                      z.core.$strip
                    >,
                    z.ZodObject<
                      {
                        kind: z.ZodLiteral<'new-record'>;
                      },
                      z.core.$strip
                    >,
                    z.ZodObject<
                      {
                        kind: z.ZodLiteral<'search'>;
                      },
                      z.core.$strip
                    >,
                    z.ZodObject<
                      {
                        kind: z.ZodLiteral<'address'>;
                        url: z.ZodString;
                      },
                      z.core.$strip
                    >,
                    z.ZodObject<
                      {
                        kind: z.ZodLiteral<'nothing'>;
                      },
                      z.core.$strip
                    >,
                  ],
                  'kind'
                >;
              },
              z.core.$strip
            >
          >
        >;
        waitMs: z.ZodDefault<z.ZodNumber>;
        late: z.ZodDefault<
          z.ZodEnum<{
            known: 'known';
            'new-record': 'new-record';
            nothing: 'nothing';
            search: 'search';
          }>
        >;
        repeatSeconds: z.ZodDefault<z.ZodNumber>;
        leaveToCrmCard: z.ZodDefault<z.ZodBoolean>;
      },
      z.core.$strip
    >;
  },
  z.core.$strip
>;
export type PopRuleVersion = Readonly<z.infer<typeof PopRuleVersion>>;
/** Missing `set`: nobody has saved rules yet, and the moment of the settings before decides. */
export declare const PopRuleBook: z.ZodObject<
  {
    set: z.ZodOptional<
      z.ZodObject<
        {
          rules: z.ZodReadonly<
            z.ZodArray<
              z.ZodObject<
                {
                  id: z.ZodString;
                  name: z.ZodDefault<z.ZodString>;
                  on: z.ZodDefault<z.ZodBoolean>;
                  when: z.ZodEnum<{
                    answer: 'answer';
                    end: 'end';
                    manual: 'manual';
                    ring: 'ring';
                  }>;
                  direction: z.ZodDefault<
                    z.ZodEnum<{
                      both: 'both';
                      incoming: 'incoming';
                      outgoing: 'outgoing';
                    }>
                  >;
                  line: z.ZodOptional<z.core.$ZodBranded<z.ZodString, 'LineId', 'out'>>;
                  queue: z.ZodDefault<z.ZodString>;
                  found: z.ZodDefault<
                    z.ZodEnum<{
                      any: 'any';
                      none: 'none';
                      one: 'one';
                      'past-call': 'past-call';
                      several: 'several';
                    }>
                  >;
                  caller: z.ZodDefault<
                    z.ZodEnum<{
                      any: 'any';
                      colleague: 'colleague';
                      customer: 'customer';
                      withheld: 'withheld';
                    }>
                  >;
                  open: z.ZodDiscriminatedUnion<
                    [
                      z.ZodObject<
                        {
                          kind: z.ZodLiteral<'record'>;
                        },
                        z.core.$strip
                      >,
                      z.ZodObject<
                        {
                          kind: z.ZodLiteral<'new-record'>;
                        },
                        z.core.$strip
                      >,
                      z.ZodObject<
                        {
                          kind: z.ZodLiteral<'search'>;
                        },
                        z.core.$strip
                      >,
                      z.ZodObject<
                        {
                          kind: z.ZodLiteral<'address'>;
                          url: z.ZodString;
                        },
                        z.core.$strip
                      >,
                      z.ZodObject<
                        {
                          kind: z.ZodLiteral<'nothing'>;
                        },
                        z.core.$strip
                      >,
                    ],
                    'kind'
                  >;
                },
                z.core.$strip
              >
            >
          >;
          waitMs: z.ZodDefault<z.ZodNumber>;
          late: z.ZodDefault<
            z.ZodEnum<{
              known: 'known';
              'new-record': 'new-record';
              nothing: 'nothing';
              search: 'search';
            }>
          >;
          repeatSeconds: z.ZodDefault<z.ZodNumber>;
          leaveToCrmCard: z.ZodDefault<z.ZodBoolean>;
        },
        z.core.$strip
      >
    >;
    savedAt: z.ZodOptional<z.ZodNumber>;
    savedBy: z.ZodOptional<z.ZodString>;
    past: z.ZodDefault<
      z.ZodReadonly<
        z.ZodArray<
          z.ZodObject<
            {
              at: z.ZodNumber;
              by: z.ZodString;
              set: z.ZodObject<
                {
                  rules: z.ZodReadonly<
                    z.ZodArray<
                      z.ZodObject<
                        {
                          id: z.ZodString;
                          name: z.ZodDefault<z.ZodString>;
                          on: z.ZodDefault<z.ZodBoolean>;
                          when: z.ZodEnum<{
                            answer: 'answer';
                            end: 'end';
                            manual: 'manual';
                            ring: 'ring';
                          }>;
                          direction: z.ZodDefault<
                            z.ZodEnum<{
                              both: 'both';
                              incoming: 'incoming';
                              outgoing: 'outgoing';
                            }>
                          >;
                          line: z.ZodOptional<z.core.$ZodBranded<z.ZodString, 'LineId', 'out'>>;
                          queue: z.ZodDefault<z.ZodString>;
                          found: z.ZodDefault<
                            z.ZodEnum<{
                              any: 'any';
                              none: 'none';
                              one: 'one';
                              'past-call': 'past-call';
                              several: 'several';
                            }>
                          >;
                          caller: z.ZodDefault<
                            z.ZodEnum<{
                              any: 'any';
                              colleague: 'colleague';
                              customer: 'customer';
                              withheld: 'withheld';
                            }>
                          >;
                          open: z.ZodDiscriminatedUnion<
                            [
                              z.ZodObject<
                                {
                                  kind: z.ZodLiteral<'record'>;
                                },
                                z.core.$strip
                              >,
                              z.ZodObject<
                                {
                                  kind: z.ZodLiteral<'new-record'>;
                                },
                                z.core.$strip
                              >,
                              z.ZodObject<
                                {
                                  kind: z.ZodLiteral<'search'>;
                                },
                                z.core.$strip
                              >,
                              z.ZodObject<
                                {
                                  kind: z.ZodLiteral<'address'>;
                                  url: z.ZodString;
                                },
                                z.core.$strip
                              >,
                              z.ZodObject<
                                {
                                  kind: z.ZodLiteral<'nothing'>;
                                },
                                z.core.$strip
                              >,
                            ],
                            'kind'
                          >;
                        },
                        z.core.$strip
                      >
                    >
                  >;
                  waitMs: z.ZodDefault<z.ZodNumber>;
                  late: z.ZodDefault<
                    z.ZodEnum<{
                      known: 'known';
                      'new-record': 'new-record';
                      nothing: 'nothing';
                      search: 'search';
                    }>
                  >;
                  repeatSeconds: z.ZodDefault<z.ZodNumber>;
                  leaveToCrmCard: z.ZodDefault<z.ZodBoolean>;
                },
                z.core.$strip
              >;
            },
            z.core.$strip
          >
        >
      >
    >;
  },
  z.core.$strip
>;
export type PopRuleBook = Readonly<z.infer<typeof PopRuleBook>>;
/** Which rule it was, as it stood in the list then. */
export declare const PopRuleRef: z.ZodObject<
  {
    id: z.ZodString;
    number: z.ZodNumber;
    name: z.ZodString;
  },
  z.core.$strip
>;
export type PopRuleRef = Readonly<z.infer<typeof PopRuleRef>>;
