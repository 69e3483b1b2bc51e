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
  const byId = thingsById(things);
  for (const [property, value] of Object.entries(article)) {
    const isImage = property === 'image';
    const texts = textsOf(value, byId, isImage ? addressOf : nameOf);
    const text = isImage ? texts[0] : texts.join(', ');
    if (text) statements.set(property, text);
  }
  return statements;
}

/** What only refers to a thing stands further inside than the thing itself: the first of an id counts. */
function thingsById(things: readonly Thing[]): ReadonlyMap<unknown, Thing> {
  const byId = new Map<unknown, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, thing);
  }
  return byId;
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

function parsed(json: string): unknown {
  if (json.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(unwrapped(json.trim()));
  } catch {
    return undefined;
  }
}

/** Some sites wrap the JSON against old browsers, in a comment or in CDATA that is in a script's comment. */
function unwrapped(json: string): string {
  return json
    .replace(OPENING, '')
    .replace(CLOSING, '')
    .trimEnd()
    .replace(/\/[/*]$/, '');
}

const OPENING = /^(?:<!--|(?:\/[/*])?\s*<!\[CDATA\[(?:\s*\*\/)?)/;
const CLOSING = /(?:-->|\]\]>(?:\s*\*\/)?)\s*;?$/;

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

/** A property's value as texts, one level deep; `read` takes one from a thing. */
function textsOf(
  value: unknown,
  byId: ReadonlyMap<unknown, Thing>,
  read: (thing: Thing) => unknown,
): string[] {
  const texts = [value].flat().map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return one;
    const thing = one as Thing;
    return read({ ...byId.get(thing['@id']), ...thing });
  });
  return texts.filter((text) => typeof text === 'string').map((text) => text.trim());
}

/** A person's or a term's. */
function nameOf({ name, url }: Thing): unknown {
  return name ?? url;
}

/** An image's. */
function addressOf({ contentUrl, url }: Thing): unknown {
  return contentUrl ?? url;
}
