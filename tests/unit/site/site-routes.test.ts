import { describe, expect, it } from 'vitest';
import { siteRoutes } from '../../../site/site-routes.ts';

describe('siteRoutes', () => {
  const routes = siteRoutes([
    { no: 1, alias: '' },
    { no: 2, alias: 'hinge' },
  ]);

  it('has every slide by number and by alias, for the audience and for the speaker', () => {
    for (const route of ['1', '2', 'hinge', 'presenter/1', 'presenter/2', 'presenter/hinge'])
      expect(routes).toContain(route);
  });

  it('has the other pages', () => {
    for (const route of ['presenter', 'overview', 'notes', 'handout']) expect(routes).toContain(route);
  });
});
