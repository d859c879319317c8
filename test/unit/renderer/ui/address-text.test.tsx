import { render } from '@testing-library/react';
import { expect, test } from 'vitest';

import { AddressText } from '#renderer/ui/address-text.tsx';

test.each([
  ['wss://pbx.example.com:8089/ws', ['wss://', 'pbx.example.com', ':8089/', 'ws']],
  ['tls://b.example.com', ['tls://', 'b.example.com']],
  ['tcp://[2001:db8::5]:5060', ['tcp://', '[2001:db8::5]', ':5060']],
])('%s goes on in the next line at its seams, and is read and copied whole', (address, parts) => {
  const { container } = render(<AddressText address={address} />);
  expect(container.textContent).toBe(address);
  expect(container.querySelector('bdi')?.innerHTML.split('<wbr>')).toEqual(parts);
});
