import {
  BookUser,
  BriefcaseBusiness,
  Building2,
  CircleHelp,
  CircleUser,
  ContactRound,
  FileText,
  Handshake,
  History,
  Ticket,
  UsersRound,
} from 'lucide-react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import type { Match } from '#shared/domain/match.ts';
import type { Translate } from '../../../i18n/message-key.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { foundText } from './found-text.ts';
import styles from './match-row.module.css';
import { shownMatch } from '../party-name.ts';
import { popOutcome, popOutcomeShort } from '../card/pop-outcome.ts';
import { systemText } from './system-text.ts';

const ICONS = {
  contact: ContactRound,
  colleague: UsersRound,
  company: Building2,
  lead: BookUser,
  account: Building2,
  opportunity: Handshake,
  case: BriefcaseBusiness,
  ticket: Ticket,
  deal: Handshake,
  user: CircleUser,
  other: FileText,
  'past-call': History,
} as const satisfies Record<Match['recordType'], unknown>;

/** Two lines: which record it is, and what became of opening it (or how it was found). */
export function MatchFacts({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const match = shownMatch(call);
  const { lookup } = call;
  if (lookup.state === 'pending' && lookup.matches.length === 0) return <PendingFacts />;
  const Icon = match === undefined ? CircleHelp : ICONS[match.recordType];
  const title = match === undefined ? undecidedTitle(call, t) : recordTitle(match, t);
  return (
    <>
      <span className={styles['icon']} data-known={match !== undefined}>
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['facts']}>
        <b title={title}>{title}</b>
        <FactLine call={call} match={match} />
      </div>
    </>
  );
}

function recordTitle(match: Match, t: Translate): string {
  return t('match.in', { type: t(`match.type.${match.recordType}`), system: systemText(match, t) });
}

/** When nobody is known but a page opened, that page is the form for a new record. */
function undecidedTitle({ lookup, pop }: CallView, t: Translate): string {
  const { matches } = lookup;
  if (matches.length > 0) return t('match.several', { count: matches.length });
  return t(pop.state === 'opened' ? 'match.newForm' : 'match.none');
}

/** What is known about the record or how sure the match is, else how often they called; then the opening. */
function FactLine({ call, match }: { readonly call: CallView; readonly match: Match | undefined }) {
  const { t } = useTexts();
  const dates = useDates();
  const { earlierCalls } = call.lookup;
  const about = match?.detail ?? (match && match.found !== 'exact' ? foundText(match, t) : undefined);
  const earlier = earlierCalls > 0 ? t('call.earlier', { count: earlierCalls }) : undefined;
  const first = about ?? earlier;
  const outcome = first === undefined ? popOutcome(call, t, dates) : popOutcomeShort(call, t, dates);
  return (
    <small data-opened={call.pop.state === 'opened'}>
      <span className={styles['about']} dir="auto" title={first}>
        {first}
      </span>
      <span className={styles['outcome']} title={outcome} data-optional={call.pop.state === 'opened'}>
        {first !== undefined && outcome !== undefined && <i aria-hidden="true">· </i>}
        {outcome}
      </span>
    </small>
  );
}

function PendingFacts() {
  const { t } = useTexts();
  return (
    <>
      <span className={styles['shimmer']} data-shape="icon" />
      <div className={styles['facts']}>
        <span className="visually-hidden">{t('match.pending')}</span>
        <span className={styles['shimmer']} data-shape="title" />
        <span className={styles['shimmer']} data-shape="line" />
      </div>
    </>
  );
}
