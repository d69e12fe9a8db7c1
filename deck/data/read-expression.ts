/** What an attribute of a tag says, as far as it can be told without running the slide. */
import { parseExpressionAt } from 'acorn';
import { type Path, unknownValue } from './check-value.ts';

/** A value that is written out, or a place in the settings of the slide or the deck. */
export type Said = { value: unknown } | { from: '$frontmatter' | '$slidev.configs'; path: Path };

/** Reads the expression of a bound attribute (`:data="…"`). */
export function readExpression(code: string): Said {
  try {
    const node = parseExpressionAt(code, 0, { ecmaVersion: 'latest' }) as unknown as Node;
    if (code.slice(node.end).trim() !== '') return { value: unknownValue };
    return readPath(node) ?? { value: readLiteral(node) };
  } catch {
    return { value: unknownValue }; // the build names what is no expression
  }
}

/** What is needed of a node of an ESTree. */
interface Node {
  type: string;
  end: number;
  [key: string]: unknown;
}

function readPath(node: Node): Said | undefined {
  const names = namesOf(node);
  if (!names) return undefined;
  const [root, second, ...others] = names;
  if (root === '$frontmatter') return { from: '$frontmatter', path: names.slice(1) };
  if (root === '$slidev' && second === 'configs') return { from: '$slidev.configs', path: others };
  return undefined;
}

/** `$frontmatter.a['b'][0]` → its names, in order; nothing for what is no such path. */
function namesOf(node: Node): (string | number)[] | undefined {
  if (node.type === 'ChainExpression') return namesOf(node.expression as Node);
  if (node.type === 'Identifier') return [String(node.name)];
  if (node.type !== 'MemberExpression') return undefined;
  const before = namesOf(node.object as Node);
  const property = node.property as Node;
  const name = node.computed ? readLiteral(property) : property.name;
  return before && (typeof name === 'string' || typeof name === 'number') ? [...before, name] : undefined;
}

function readLiteral(node: Node): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'TemplateLiteral': {
      const [quasi, ...others] = node.quasis as { value: { cooked?: string } }[];
      return others.length > 0 ? unknownValue : quasi?.value.cooked;
    }
    case 'UnaryExpression': {
      const value = readLiteral(node.argument as Node);
      return node.operator === '-' && typeof value === 'number' ? -value : unknownValue;
    }
    case 'ArrayExpression': {
      const items = node.elements as (Node | null)[];
      // How many there are is not known where some are spread in.
      if (items.some((item) => item === null || item.type === 'SpreadElement')) return unknownValue;
      return items.map((item) => readLiteral(item as Node));
    }
    case 'ObjectExpression': {
      const properties = node.properties as Node[];
      if (properties.some(({ type, computed }) => type !== 'Property' || computed)) return unknownValue;
      return Object.fromEntries(
        properties.map(({ key, value }) => {
          const { name, value: literal } = key as { name?: string; value?: unknown };
          return [String(name ?? literal), readLiteral(value as Node)];
        }),
      );
    }
    default:
      return node.type === 'Identifier' && node.name === 'undefined' ? undefined : unknownValue;
  }
}
