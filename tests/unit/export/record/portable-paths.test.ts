import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fromPortable, toPortable, withPaths } from '../../../../export/record/portable-paths.ts';
import { packageRoot } from '../../../../machine/package-root.ts';

const entry = '/home/ada/course/week-1/slides.md';

it.each([
  ['/home/ada/course/week-1/slides.md', '<deck>/slides.md'],
  ['/home/ada/course/week-1/components/', '<deck>/components/'],
  ['/home/ada/course/theme/index.css', '<deck>/../theme/index.css'],
  ['/home/ada/course/week-10/slides.md', '<deck>/../week-10/slides.md'],
  ['/home/ada/course/week-1/', '<deck>/'],
  [join(packageRoot, 'node_modules/vue/index.js'), '<own>/node_modules/vue/index.js'],
])('%s is %s, there and back', (path, portable) => {
  expect(toPortable(path, entry)).toBe(portable);
  expect(fromPortable(portable, entry)).toBe(path);
});

it('is the same path in another checkout', () => {
  expect(fromPortable(toPortable('/home/ada/course/theme/', entry), '/srv/ci/42/week-1/slides.md')).toBe(
    '/srv/ci/42/theme/',
  );
});

it('carries what people are told from one place to another', () => {
  const told = [{ what: 'In /home/ada/course/week-1/a.vue, twice: /home/ada/course/week-1/b.vue', line: 3 }];
  expect(withPaths(withPaths(told, entry, 'portable'), '/srv/week-1/slides.md', 'here')).toEqual([
    { what: 'In /srv/week-1/a.vue, twice: /srv/week-1/b.vue', line: 3 },
  ]);
});
