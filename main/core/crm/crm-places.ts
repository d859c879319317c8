/** What a CRM has a place for, and may be told: as far as the adapter can and the agent's settings allow. */
export interface CrmPlaces {
  readonly notes: boolean;
  /** A field of its own for the agent's result; else its words stand above the note. */
  readonly dispositions: boolean;
  readonly links: boolean;
  readonly followUps: boolean;
  /** What was said in a call. */
  readonly transcripts: boolean;
}
