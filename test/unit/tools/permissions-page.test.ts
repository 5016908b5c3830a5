/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { manifestFor } from '../../../tools/manifest.mjs';

type Manifest = Partial<Record<'permissions' | 'optional_permissions' | 'host_permissions' | 'optional_host_permissions', readonly string[]>>;

const page = readFileSync('docs/permissions.md', 'utf8');
/** What stands in the first column of the tables: the reasons that are given. */
const explained = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name).sort();

test('docs/permissions.md has a reason for each permission of either browser, and for no other', () => {
  const manifests = (['chromium', 'firefox'] as const).map((target) => manifestFor(target) as Manifest);
  const asked = manifests.flatMap((one) => [one.permissions, one.optional_permissions, one.host_permissions, one.optional_host_permissions].flatMap((list) => list ?? []));
  expect(explained).toEqual([...new Set(asked)].sort());
});
