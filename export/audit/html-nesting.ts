import { isHTMLTag, isMathMLTag, isSVGTag } from '@vue/shared';

/** Components of Slidev that show what they hold; what any other does with its content is its own affair. */
const transparent = /^(?:v-?clicks?|v-?after|transform|auto-?fit-?text|v-?drag|code-?group)$/i;
const tag = /<(\/?)([A-Za-z][\w.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Follows the tags of a slide's HTML, which Markdown hands over in pieces, and says what is surely shown. */
export class HtmlNesting {
  #open: { name: string; hides: boolean }[] = [];

  /** Whether text at this point stands inside something that may not show it. */
  get isHidden(): boolean {
    return this.#open.some(({ hides }) => hides);
  }

  read(html: string): void {
    for (const [, close, name = '', attributes = '', selfClosing] of html
      .replace(/<!--[\s\S]*?-->/g, '')
      .matchAll(tag)) {
      if (close) this.close(name);
      else if (!selfClosing && !voidElements.test(name)) this.open(name, attributes);
    }
  }

  open(name: string, attributes = ''): void {
    this.#open.push({ name, hides: mayHide(name, attributes) });
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.#open.length = at;
  }
}

function mayHide(name: string, attributes: string): boolean {
  const isElement = isHTMLTag(name) || isSVGTag(name) || isMathMLTag(name);
  const isComponent = !isElement && !transparent.test(name);
  return (
    isComponent ||
    /^(?:style|script|template|title|desc|metadata)$/i.test(name) ||
    /\sv-(?:if|else|show|for)\b|\shidden\b/.test(attributes)
  );
}
