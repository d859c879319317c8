import { Fragment } from 'react';

/** Behind a slash, and before a port: where an address may go on in the next line. */
const SEAMS = /(?<=\/)(?=[^/])|(?=:\d+(?:\/|$))/u;

/** An address that goes on in the next line at its seams instead of anywhere. */
export function AddressText({ address }: { readonly address: string }) {
  const [first, ...rest] = address.split(SEAMS);
  return (
    <bdi dir="ltr">
      {first}
      {rest.map((part, at) => (
        <Fragment key={`${at} ${part}`}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
