import { isHTMLTag, isMathMLTag, isSVGTag } from '@vue/shared';

/** Components of Slidev that show what they hold; what any other does with its content is its own affair. */
const transparent = /^(?:v-?clicks?|v-?after|transform|auto-?fit-?text|v-?drag|code-?group)$/i;
const tag = /<(\/?)([A-Za-z][\w.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Follows the tags of a slide's HTML, which Markdown hands over in pieces, and says what is surely shown. */
export class HtmlNesting {
  #open: { name: string; hides: boolean; isConditional: boolean }[] = [];

  /** Whether text at this point stands inside something that may not show it. */
  get isHidden(): boolean {
    return this.#open.some(({ hides }) => hides);
  }

  /** Whether it stands inside something that its author shows in some cases only. */
  get isConditional(): boolean {
    return this.#open.some(({ isConditional }) => isConditional);
  }

  read(html: string): void {
    for (const _ of this.textsIn(html));
  }

  /** The texts between the tags, each while it is known what it stands in. */
  *textsIn(html: string): Generator<string> {
    const plain = html.replace(/<!--[\s\S]*?-->/g, '');
    let end = 0;
    for (const { 0: whole, 1: close, 2: name = '', 3: attributes = '', 4: selfClosing, index } of plain.matchAll(tag)) {
      yield plain.slice(end, index);
      end = index + whole.length;
      if (close) this.close(name);
      else if (!selfClosing && !voidElements.test(name)) this.open(name, attributes);
    }
    yield plain.slice(end);
  }

  open(name: string, attributes = ''): void {
    const isConditional = condition.test(attributes);
    this.#open.push({ name, hides: isConditional || mayHide(name), isConditional });
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.#open.length = at;
  }
}

const condition = /\sv-(?:if|else|show|for)\b|\shidden\b/;

function mayHide(name: string): boolean {
  const isElement = isHTMLTag(name) || isSVGTag(name) || isMathMLTag(name);
  const isComponent = !isElement && !transparent.test(name);
  return isComponent || /^(?:style|script|template|title|desc|metadata)$/i.test(name);
}
