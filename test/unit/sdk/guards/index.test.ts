import { GUARDS } from '../../../../sdk/guards';
import { ENTRY_KINDS } from '../../../../sdk/protocol';

test('every kind that can be declared has its guard', () => expect(Object.keys(GUARDS).sort()).toEqual([...ENTRY_KINDS].sort()));
