import { originsOn } from '../../../../demo-site/server/hosts';
import { propertyPolicy, resetPolicy, thirdPartyPolicy } from '../../../../demo-site/server/security-headers';

const origins = originsOn(8080);
const directives = (policy: string) => new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

test.each([['property', propertyPolicy], ['third party', thirdPartyPolicy], ['reset', resetPolicy]])('the policy of a %s page names nothing but itself and loopback', (_, policyOf) => {
  for (const [name, sources] of directives(policyOf(origins))) {
    for (const source of sources) {
      if (name !== 'trusted-types') expect(source).toMatch(/^('none'|'self'|'script'|(https?|ws):\/\/[\w.-]+\.localhost:8080)$/);
    }
  }
});

test('a property\'s policy allows no inline code, no form and no other style', () => {
  const policy = directives(propertyPolicy(origins));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('form-action')).toEqual(["'none'"]);
  expect(policy.get('style-src')).toEqual(["'self'"]);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(policy.get('script-src')).not.toContain("'unsafe-inline'");
});
