/** @jest-environment node */
import { lockFileComplaints } from '../../../tools/lock-file.mjs';

describe('the lock file check', () => {
  test('accepts an optional dependency at the root or inside its package', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
      'node_modules/a-linux': {},
      'node_modules/a/node_modules/a-mac': {},
    };
    expect(lockFileComplaints(packages)).toEqual([]);
  });

  test('names an optional dependency that is missing', () => {
    expect(lockFileComplaints({ 'node_modules/a': { optionalDependencies: { 'a-mac': '1' } } })).toEqual([
      'node_modules/a: its optional dependency a-mac is not in the lock file',
    ]);
  });

  test('refuses the address of a registry', () => {
    const [complaint] = lockFileComplaints({ 'node_modules/a': { resolved: 'https://registry.invalid/a.tgz' } });
    expect(complaint).toMatch(/^node_modules\/a: "resolved"/);
  });
});
