/** @file What a page's JSON-LD says of its article, flat: one text a property. Malformed JSON says nothing. */

/** By property: `headline`, `author`, `datePublished`, `image`, `keywords`, `description` and the like. */
export type Statements = ReadonlyMap<string, string>;

/** Longer than any page's own; what is longer is not read. */
const MOST_CHARACTERS = 1 << 20;

/** Objects and lists that are looked at; a page has some dozens. */
const MOST_NODES = 10_000;

/** Names of schema.org's types that a post may have. */
const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|HowTo|CreativeWork)$/;

/** Where no article is told of, the page's own author and date are the post's. */
const PAGE = /(?:^|[a-z])Page$/;

type Thing = Readonly<Record<string, unknown>>;

/** Of several articles the first counts: the others are those that the page links to. */
export function articleStatements(json: string): Statements {
  const things = thingsIn(json);
  const firstOf = (kind: RegExp): Thing | undefined =>
    things.find((thing) => typesOf(thing).some((type) => kind.test(type)));
  const article = firstOf(ARTICLE) ?? firstOf(PAGE);
  const statements = new Map<string, string>();
  if (!article) return statements;
  // What only refers to a thing stands further inside than the thing itself: the first of an id counts.
  const byId = new Map(things.map((thing) => [thing['@id'], thing] as const).reverse());
  for (const [property, value] of Object.entries(article)) {
    const texts = textsOf(value, byId);
    const text = property === 'image' ? texts[0] : texts.join(', ');
    if (text) statements.set(property, text);
  }
  return statements;
}

/** Every object of the JSON, outer ones first, so that a page's own article comes before those in it. */
function thingsIn(json: string): Thing[] {
  const things: Thing[] = [];
  const queue: unknown[] = [parsed(json)];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) things.push(value as Thing);
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && queue.length < MOST_NODES) queue.push(inner);
    }
  }
  return things;
}

/** Some sites wrap the JSON against old browsers, in a comment or in CDATA. */
function parsed(json: string): unknown {
  if (json.length > MOST_CHARACTERS) return undefined;
  const bare = json
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)\s*;?\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

/** A property's value as texts: a person's name, an image's address, a term's name; one level deep. */
function textsOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  const texts = [value].flat().flatMap((one): unknown[] => {
    if (typeof one !== 'object' || one === null) return [one];
    const thing = { ...byId.get((one as Thing)['@id']), ...one } as Thing;
    return [thing.name ?? thing.url ?? thing.contentUrl];
  });
  return texts.filter((text) => typeof text === 'string').map((text) => text.trim());
}
