import fc from 'fast-check';
import { matchesSite } from '../../../../extension/automatic/matches-site';

const label = fc.stringMatching(/^[a-z0-9]{1,5}$/);
const site = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));

test('a site means itself and no other', () => {
  fc.assert(fc.property(site, site, (pattern, other) => matchesSite(pattern, other) === (pattern === other)));
});

test('an ending means itself and what stands before it after a dot', () => {
  fc.assert(fc.property(site, label, (ending, before) => {
    expect([matchesSite(`*.${ending}`, ending), matchesSite(`*.${ending}`, `${before}.${ending}`)]).toEqual([true, true]);
    expect([matchesSite(`*.${ending}`, `${before}${ending}`), matchesSite(`*.${ending}`, `${ending}.${before}z`)]).toEqual([false, false]);
  }));
});
