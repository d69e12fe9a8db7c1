import { expect, it } from 'vitest';
import { run } from '../../../cli/check.ts';
import { findingsOf } from '../../../findings/failure.ts';

it.for([['--fix'], ['--accessibility', 'report.html'], ['other.md']])(
  'watches one deck, and neither changes nor draws it: not with %s',
  async (others) => {
    const refused = await run(['slides.md', '--watch', ...others]).catch(findingsOf);
    expect(refused).toMatchObject([{ code: 'OPTION_INVALID', what: expect.stringMatching(/^--watch says again/) }]);
  },
);
