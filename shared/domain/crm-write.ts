import { z } from 'zod';

import { CallDirection, CallResult } from './call.ts';
import { Disposition } from './disposition.ts';
import { FOLLOW_UP_TEXT_MAX } from './follow-up-limits.ts';
import { CallId } from './ids.ts';
import { NewRecord } from './new-record.ts';
import { Transcript } from './transcript.ts';

/** A record inside one CRM. */
export const CrmRecordRef = z.object({
  type: z.enum([
    'contact',
    'company',
    'lead',
    'account',
    'opportunity',
    'case',
    'ticket',
    'deal',
    'user',
    'other',
  ]),
  id: z.string().min(1).max(100),
});
export type CrmRecordRef = Readonly<z.infer<typeof CrmRecordRef>>;

/** A record that is there, by what people recognise it. */
export const KnownRecord = CrmRecordRef.extend({ name: z.string().max(300) });
export type KnownRecord = Readonly<z.infer<typeof KnownRecord>>;

/** The call that a write is about. Times are epoch ms. */
export const CrmCall = z.object({
  /** Our own id: the CRM keeps it in a field that can be searched, so that no call is written twice. */
  callId: CallId,
  direction: CallDirection,
  /**
   * `+` and digits where the number could be read, else as the phone system sent it. A writer gets an empty one where the
   * CRM is not to have it.
   */
  number: z.string().min(1).max(64),
  startedAt: z.number(),
  /** How the phone system calls it, where it says so: a call that is passed on keeps it. */
  reference: z.string().min(1).max(100).optional(),
  /** Where the phone system keeps what it recorded of the call. */
  recordingUrl: z.string().max(2000).startsWith('https://').optional(),
  /** The line here, which a CRM may know by another name. */
  lineId: z.string().min(1).max(64).optional(),
  /** By what the line is called here, where the CRM keeps calls by line. */
  line: z.string().min(1).max(50).optional(),
  /** How the CRM itself calls it: it was asked for there and counts as begun. */
  knownAs: z.string().min(1).max(200).optional(),
  /** The record that was found or chosen; missing: the CRM finds it by the number. */
  record: CrmRecordRef.optional(),
});
export type CrmCall = Readonly<z.infer<typeof CrmCall>>;

/**
 * One thing to be written to a CRM, one step of a call's log.
 * - `begin`: the call exists
 * - `answered`: the agent talks; a card that others were shown goes
 * - `finish`: it is over, with its true times and result
 * - `withdraw`: it was begun here and somebody else has it; nothing is logged
 * - `note`: what the agent wrote, the whole text; a later one replaces the one before
 * - `recording`: what this PC recorded, all its parts as one; read from the disk when it is sent
 */
export const CrmWrite = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begin'), call: CrmCall, showCard: z.boolean() }),
  z.object({ step: z.literal('answered'), call: CrmCall }),
  z.object({
    step: z.literal('finish'),
    call: CrmCall,
    endedAt: z.number(),
    talkMs: z.number().min(0),
    result: CallResult,
    sipStatus: z.number().int().optional(),
    /** What the agent picked; only for CRMs whose `capabilities.dispositions` says that they have a place for it. */
    disposition: Disposition.optional(),
  }),
  z.object({ step: z.literal('withdraw'), call: CrmCall }),
  z.object({
    step: z.literal('note'),
    call: CrmCall,
    text: z.string().max(20_100),
    /** The result as it is by now, as in `finish`. */
    disposition: Disposition.optional(),
    /** How the call ended, for CRMs that have one field for both; with `disposition`'s place alone. */
    result: CallResult.optional(),
  }),
  z.object({ step: z.literal('recording'), call: CrmCall }),
]);
export type CrmWrite = Readonly<z.infer<typeof CrmWrite>>;
export type CrmStep = CrmWrite['step'];
export type CrmWriteOf<Step extends CrmStep> = Extract<CrmWrite, { readonly step: Step }>;

/**
 * Steps that only some CRMs can take; a writer has one part for each (`CrmWriter.extras`).
 * - `link`: the call belongs to a further record, or does not any more
 * - `follow-up`: the agent has promised to call again
 * - `transcript`: what was said in it, as somebody else wrote it down; a later one takes the place of the one before
 * - `create`: whom the call is with becomes a record, under an id of ours by which it is found again
 */
export const CrmExtra = z.discriminatedUnion('step', [
  z.object({ step: z.literal('link'), call: CrmCall, record: CrmRecordRef, on: z.boolean() }),
  z.object({
    step: z.literal('follow-up'),
    call: CrmCall,
    followUpId: z.uuid(),
    dueAt: z.number(),
    /** Whom to call, for the task's title. */
    name: z.string().max(200),
    text: z.string().max(FOLLOW_UP_TEXT_MAX),
  }),
  z.object({ step: z.literal('transcript'), call: CrmCall, phrases: Transcript }),
  z.object({
    step: z.literal('create'),
    call: CrmCall,
    newId: z.uuid(),
    fields: NewRecord,
    /** Also where the CRM has somebody like that. */
    anyway: z.boolean().default(false),
    /** The record that is there already and is taken instead of a new one. */
    existing: CrmRecordRef.optional(),
  }),
]);
export type CrmExtra = Readonly<z.infer<typeof CrmExtra>>;
export type CrmExtraStep = CrmExtra['step'];
export type CrmExtraOf<Step extends CrmExtraStep> = Extract<CrmExtra, { readonly step: Step }>;

/** What the CRM answered to a write. */
export const CrmReceipt = z.object({
  /** The CRM's own id of what was written. */
  id: z.string().max(200),
  record: CrmRecordRef.optional(),
});
export type CrmReceipt = Readonly<z.infer<typeof CrmReceipt>>;

/**
 * Why a CRM did not do what was asked; texts in the catalog under `crm.problem.*`.
 * - `not-connected`: no such CRM is set up any more
 * - `not-reachable`: no connection, so nothing was sent
 * - `no-answer`: sent, and nothing came back in time
 * - `bad-answer`: something came back that is not the CRM's: a login page, a proxy's error, half an answer
 * - `server-trouble`: the CRM itself failed
 * - `busy`: too many requests
 * - `not-allowed`: the key is wrong, was withdrawn, or lacks a right
 * - `sign-in-needed`: the agent has to sign in again
 * - `user-unknown`: the CRM does not know the agent in whose name is written
 * - `refused`: it does not take this content
 * - `no-right`: the user may not do this one thing there; everything else goes on
 * - `no-such-call`: the call to be finished is not known there
 * - `no-record`: there is no record that the note could be put on
 * - `not-offered`: this CRM or plan cannot do it
 * - `recording-gone`: the recording was deleted from this computer before it was sent
 * - `too-large`: it does not fit into what the CRM takes
 * - `in-doubt`: it was sent, nothing usable came back, and whether it was done cannot be looked up
 * - `duplicate`: there is a record like the one to be made
 * - `failed-here`: an error of this app
 */
export const CrmProblem = z.enum([
  'not-connected',
  'not-reachable',
  'no-answer',
  'bad-answer',
  'server-trouble',
  'busy',
  'not-allowed',
  'sign-in-needed',
  'user-unknown',
  'refused',
  'no-right',
  'no-such-call',
  'no-record',
  'not-offered',
  'recording-gone',
  'too-large',
  'in-doubt',
  'duplicate',
  'failed-here',
]);
export type CrmProblem = z.infer<typeof CrmProblem>;
