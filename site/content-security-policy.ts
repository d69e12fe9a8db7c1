/**
 * What a page of the site may do: run and load its own files, and nothing else.
 *
 * Only styles may stand in the page itself: Slidev writes style elements while it runs (print rules, the change of
 * scheme), and Vue writes `style` attributes into markup that it inserts as a whole. Scripts may not, nor `eval`.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The policy as a page says it of itself. */
export const policyOfPage: string = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** The policy as a host sends it: here it can also say that no other site may frame the deck. */
export const policyOfHost = `${policyOfPage}; frame-ancestors 'self'`;
