import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { isLookedUp } from '../calls/match/is-looked-up.ts';
import { MatchRow } from '../calls/match/match-row.tsx';
import { LinkSearchBox } from './link-search-box.tsx';
import { LinkSearchButton } from './link-search-button.tsx';
import { LinkSearch } from './link-search.tsx';
import { NewRecordButton } from './new-record-button.tsx';
import { NewRecordPanel } from './new-record-panel.tsx';
import { useLinkSearch } from './use-link-search.ts';
import { isMadeHere, useNewRecord } from './use-new-record.ts';

/** The record beside a call on its card, and the making of one for somebody unknown. The popup does without. */
export function RecordRow({ call }: { readonly call: CallView }) {
  const state = useNewRecord(call.id, isUnknown(call));
  const command = useCommand();
  const openForm = () => void command('call:open-record', { id: call.id });
  const search = useLinkSearch();
  const links = { callId: call.id, own: call.lookup.chosen, linked: call.linked ?? [] };
  if (!isLookedUp(call)) return <MatchRow call={call} foot={isLinkable(call) && <LinkSearch {...links} />} />;
  return (
    <MatchRow
      call={call}
      action={isMadeHere(state) ? <NewRecordButton state={state} /> : undefined}
      below={<NewRecordPanel callId={call.id} state={state} onBrowser={openFormOf(call, openForm)} />}
      link={isLinkable(call) && <LinkSearchButton state={search} small />}
      foot={isLinkable(call) && search.isOpen && <LinkSearchBox state={search} {...links} />}
    />
  );
}

function isUnknown({ lookup }: CallView): boolean {
  return lookup.state === 'done' && lookup.matches.every(({ recordType }) => recordType === 'past-call');
}

/** The CRM's own form is offered as far as the call may be opened at all. */
function openFormOf({ actions }: CallView, open: () => void): (() => void) | undefined {
  return actions.includes('open-record') ? open : undefined;
}

/** While it rings, answering comes first. A colleague's call is about a customer, too. */
function isLinkable({ actions, answeredAt, phase }: CallView): boolean {
  return actions.includes('note') && (answeredAt !== undefined || phase === 'ended');
}
