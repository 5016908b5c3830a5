import { useState } from 'preact/hooks';
import { text } from '../ui/text';
import { parseAddress } from './parse-address';

interface Props {
  readonly disabled: boolean;
  /** Runs inside the press: a permission prompt needs it. */
  readonly onAddress: (origin: string) => void;
}

/** The way to a site without cookies, which is in no list. */
export function AddressForm({ disabled, onAddress }: Props) {
  const [typed, setTyped] = useState('');
  const [isBad, setIsBad] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const origin = parseAddress(typed);
    setIsBad(origin === null);
    if (origin !== null) onAddress(origin);
  };
  return (
    <form class="search" onSubmit={submit} noValidate>
      <label for="address">{text('lookAddress')}</label>
      <input
        id="address" type="text" inputMode="url" value={typed} autoComplete="off" spellcheck={false} placeholder="example.com" aria-invalid={isBad} aria-describedby="address-problem"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" id="look-address" disabled={disabled}>{text('lookAddressAction')}</button>
      <p role="alert" id="address-problem" class={isBad ? undefined : 'unseen'}>{isBad && text('lookAddressBad')}</p>
    </form>
  );
}
