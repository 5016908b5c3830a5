import { render, screen } from '@testing-library/preact';
import { Choice } from '../../../../extension/forms/Choice';

test('what is wrong with it belongs to the box', () => {
  const { rerender } = render(<Choice label="Secure" checked={false} problem="It needs Secure." onChange={() => undefined} />);
  const box = screen.getByRole('checkbox', { name: 'Secure' });
  const described = (): string => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  expect([described(), box.getAttribute('aria-invalid')]).toEqual(['It needs Secure.', 'true']);
  rerender(<Choice label="Secure" checked={false} problem={null} onChange={() => undefined} />);
  expect(box.hasAttribute('aria-describedby')).toBe(false);
});
