import { fillText } from '../../../../sdk/ui/fill-text';

test('puts values in as they are, patterns of String.replace included', () => {
  expect(fillText('{name}: {reason}', { name: '$&', reason: '{name}' })).toBe('$&: {name}');
});
test('leaves nothing where a value is missing', () => {
  expect(fillText('a{missing}b', {})).toBe('ab');
});
