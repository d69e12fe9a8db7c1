const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Words that Markdown, Vue and Slidev leave as they are. A blank without width parts double braces, which would be code;
 * quotations are compared without it.
 */
export const asText = (text: string): string =>
  text
    .replace(/\{(?=\{)|\}(?=\})/gu, '$&\u200B')
    .replace(/[&<>]/gu, (sign) => entities[sign] ?? sign)
    .replace(/[\\`*_{}[\]#|~^=$!]/gu, '\\$&');
