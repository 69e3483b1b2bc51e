/** @file The ledger: where every visible character, link and image of the page went. */

import type { AnyNode, Element, ParentNode, Text } from 'domhandler';
import type { Section } from './extract/index.ts';
import { type Fate, type FateOf, fatesOf, KEPT, LOST } from './fates.ts';
import { ancestorsOf, isElement, isImage, UNSEEN } from './html/elements.ts';
import { EMBEDS, embedOf } from './html/embeds.ts';
import { imageOf } from './html/images.ts';
import type { Page } from './html/parse.ts';
import type { Reading, Role } from './html/reading.ts';
import { linkTarget } from './html/targets.ts';
import { visibleLength } from './verify/visible-character.ts';
import { shortened, wholeCharacters } from './whole-characters.ts';

/** How much: characters that can be seen (white space isn't), links and players that name what they play, images. */
export interface Tally {
  readonly characters: number;
  readonly links: number;
  readonly images: number;
}

/** What one rule dropped, or what moved to one key. */
export interface Entry extends Tally {
  /** How many nodes of the page. */
  readonly count: number;
  /** How the first of its text begins. */
  readonly sample: string;
}

export interface Ledger {
  readonly total: Tally;
  /** Written in the body. */
  readonly kept: Tally;
  /** Written in the front matter, by key. */
  readonly moved: Readonly<Record<string, Entry>>;
  /** Left out, by rule. */
  readonly dropped: Readonly<Record<string, Entry>>;
  /** In none of the three; counted by text, link, image and embed. */
  readonly lost: Entry;
  /** What is lost, in page order; the first of it. */
  readonly losses: readonly LedgerLoss[];
  /** Characters in scripts, styles and their like, which no page shows; not in the total. */
  readonly unseen: number;
  /** Whether kept, moved and dropped add up to the total. */
  readonly balanced: boolean;
}

export interface LedgerLoss {
  readonly kind: 'text' | 'link' | 'image' | 'embed';
  /** How the text begins, or the address. */
  readonly sample: string;
}

/** How many losses are listed, and how much of a text is quoted. */
const LOSSES = 100;
const SAMPLE = 80;

const POSTER: Fate = { as: 'dropped', rule: 'video-poster' };

/** Keys of the front matter that hold pictures. */
const PICTURE_KEYS: ReadonlySet<string> = new Set(['image', 'contributors']);

class Account {
  readonly fate: Fate;
  characters = 0;
  links = 0;
  images = 0;
  count = 0;
  sample = '';

  constructor(fate: Fate) {
    this.fate = fate;
  }
}

/** @internal */
export function account(page: Page, reading: Reading, sections: readonly Section[]): Ledger {
  const bookkeeper = new Bookkeeper(reading, sections);
  bookkeeper.walk(page.document, bookkeeper.lost);
  return bookkeeper.close();
}

class Bookkeeper {
  readonly lost = new Account(LOST);
  private readonly total = { characters: 0, links: 0, images: 0 };
  private readonly kept = new Account(KEPT);
  private readonly moved = new Map<string, Account>();
  private readonly dropped = new Map<string, Account>();
  private readonly losses: LedgerLoss[] = [];
  private unseen = 0;
  /** Whether what is read is a footnote's mark, whose link the Markdown's mark stands for. */
  private inReference = false;
  private readonly reading: Reading;
  private readonly fateOf: FateOf;
  /** Links that are written with the lead image, which they stand round. */
  private readonly leadLinks: ReadonlySet<ParentNode>;
  /** What the last text, image or embed was booked to. */
  private last: Account | undefined;

  constructor(reading: Reading, sections: readonly Section[]) {
    this.reading = reading;
    this.fateOf = fatesOf(reading, sections);
    this.leadLinks = ancestorsOf(sections.flatMap(({ figure }) => figure?.media ?? []));
  }

  /** Books the node and all below it, to `above` where nothing says otherwise. */
  walk(node: AnyNode, above: Account): void {
    const fate = this.fateOf(node, above.fate);
    const account = fate === above.fate ? above : this.accountOf(fate);
    if (node.type === 'text') this.text(node, account);
    else if (isElement(node)) this.element(node, account);
    else if ('children' in node) for (const child of node.children) this.walk(child, account);
  }

  close(): Ledger {
    const { total, kept, lost } = this;
    const accounts = [kept, ...this.moved.values(), ...this.dropped.values()];
    return {
      total: { ...total },
      kept: tally(kept),
      moved: entries(this.moved),
      dropped: entries(this.dropped),
      lost: entry(lost),
      losses: this.losses,
      unseen: this.unseen,
      balanced: (['characters', 'links', 'images'] as const).every(
        (key) => accounts.reduce((sum, account) => sum + account[key], 0) === total[key],
      ),
    };
  }

  /** A node that decides its fate itself is one more node of its account. */
  private accountOf(fate: Fate): Account {
    switch (fate.as) {
      case 'dropped':
        return opened(this.dropped, fate.rule, fate);
      case 'moved':
        return opened(this.moved, fate.key, fate);
      case 'kept':
        return this.kept;
      case 'lost':
        return this.lost;
    }
  }

  private text({ data }: Text, account: Account): void {
    const characters = visibleLength(data);
    if (characters === 0) return;
    this.total.characters += characters;
    account.characters += characters;
    this.last = account;
    if (account.sample === '') account.sample = sampleOf(data);
    if (account === this.lost) this.lose('text', sampleOf(data));
  }

  private lose(kind: LedgerLoss['kind'], sample: string): void {
    this.lost.count++;
    if (this.losses.length < LOSSES) this.losses.push({ kind, sample });
  }

  private element(element: Element, account: Account): void {
    const { name } = element;
    if (UNSEEN.has(name)) {
      this.unseen += unseenLength(element);
      return;
    }
    if ((name === 'a' || name === 'area') && element.attribs.href !== undefined) {
      this.link(element, element.attribs.href, account);
      return;
    }
    if (isImage(element)) this.image(element, account);
    else if (EMBEDS.has(name)) this.embed(element, account);
    this.children(element, account);
  }

  private image(image: Element, account: Account): void {
    const target = imageOf(image, this.reading);
    const role = this.reading.roles.get(image);
    const own = role?.as === 'unwrapped' ? this.unwrapped(role) : this.pictured(account, target);
    this.total.images++;
    own.images++;
    this.last = own;
    if (own === this.lost) this.lose('image', sampleOf(target?.url ?? image.attribs.src ?? ''));
  }

  private embed(embed: Element, account: Account): void {
    if (embed.attribs.poster) this.poster(account);
    const target = embedOf(embed, this.reading);
    if (target === undefined) return;
    this.total.links++;
    account.links++;
    this.last = account;
    if (account === this.lost) this.lose('embed', sampleOf(target.url));
  }

  /** The picture that stands in for a video until it plays. */
  private poster(account: Account): void {
    const own = account === this.kept ? this.accountOf(POSTER) : account;
    this.total.images++;
    own.images++;
  }

  private children(element: Element, account: Account): void {
    const { inReference } = this;
    this.inReference ||= this.reading.roles.get(element)?.as === 'footnote-reference';
    for (const child of element.children) this.walk(child, account);
    this.inReference = inReference;
  }

  /** What is kept has to show something. */
  private shown(account: Account, target: object | string | undefined): Account {
    return account === this.kept && target === undefined ? this.lost : account;
  }

  /** Most keys of the front matter take only the words of what moves there. */
  private pictured(account: Account, target: object | undefined): Account {
    const { fate } = account;
    const isLeft = fate.as === 'moved' && !PICTURE_KEYS.has(fate.key);
    return isLeft ? this.lost : this.shown(account, target);
  }

  private link(link: Element, href: string, account: Account): void {
    this.total.links++;
    const { reading } = this;
    const role = reading.roles.get(link);
    const target = linkTarget(link, reading);
    this.last = undefined;
    this.children(link, account);
    let own = account;
    if (role?.as === 'unwrapped') own = this.unwrapped(role);
    else if (account === this.lost) own = this.outside(link, target);
    else if (!this.inReference && role?.as !== 'footnote-reference') {
      own = this.shown(account, target);
    }
    own.links++;
    if (own === this.lost) this.lose('link', sampleOf(target ?? href));
  }

  /** A link, or an `amp-img`, may be left out by a rule, or its target moved, while what it stands round is kept. */
  private unwrapped(role: Extract<Role, { as: 'unwrapped' }>): Account {
    return 'key' in role
      ? opened(this.moved, role.key, { as: 'moved', key: role.key })
      : opened(this.dropped, role.rule, { as: 'dropped', rule: role.rule });
  }

  /** A link that stands in no part goes with what it holds, unless that is written without it. */
  private outside(link: Element, target: string | undefined): Account {
    if (this.leadLinks.has(link)) return this.shown(this.kept, target);
    return this.last === undefined || this.last === this.kept ? this.lost : this.last;
  }
}

/** The account under a name, one more node of the page being booked to it. */
function opened(accounts: Map<string, Account>, name: string, fate: Fate): Account {
  let account = accounts.get(name);
  if (account === undefined) {
    account = new Account(fate);
    accounts.set(name, account);
  }
  account.count++;
  return account;
}

function tally({ characters, links, images }: Account): Tally {
  return { characters, links, images };
}

function entry(account: Account): Entry {
  const { count, sample } = account;
  return { ...tally(account), count, sample };
}

function entries(accounts: ReadonlyMap<string, Account>): Record<string, Entry> {
  return Object.fromEntries([...accounts].map(([name, account]) => [name, entry(account)]));
}

/** What stands in a `template` is a tree of its own. */
function unseenLength(node: AnyNode): number {
  if (node.type === 'text') return visibleLength(node.data);
  if (!('children' in node)) return 0;
  return node.children.reduce((sum, child) => sum + unseenLength(child), 0);
}

function sampleOf(text: string): string {
  const line = wholeCharacters(text, 0, 4 * SAMPLE)
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(line, SAMPLE);
}
