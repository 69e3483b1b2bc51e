/** @file What the posts say of themselves, as far as the names of their files need it. */

import type { ConvertOptions } from '../convert.ts';
import type { FrontMatter, Metadata } from '../post.ts';
import type { Problem } from '../problem.ts';
import { decode } from '../source/decode.ts';
import { readFrontMatter } from '../source/front-matter.ts';
import { type Parts, split } from '../source/split.ts';
import { stampDate } from '../source/stamp.ts';
import { type Convert, problemOf } from './convert-task.ts';
import { missingFields, type NameTemplate, needsFacts, type PostFacts } from './name-template.ts';
import { readPost } from './read-post.ts';
import type { Source } from './sources.ts';

/**
 * The facts of each source, or the problem that keeps it from having any. A post is converted for its name only
 * where its front matter is silent; most are named from the first lines of their files. An aborted `signal` ends it early.
 */
export async function gatherFacts(
  sources: readonly Source[],
  template: NameTemplate | undefined,
  options: ConvertOptions,
  convert: Convert,
  signal: AbortSignal,
): Promise<Map<Source, PostFacts | Problem>> {
  const converted = (bytes: Uint8Array, parts: Parts, own: ConvertOptions): PostFacts => {
    // The names come from what the post calls its title, not from what the user renames it to.
    const { post } = convert(bytes, { ...own, frontMatter: {}, verify: false });
    return factsOf(post?.frontMatter ?? new Map(), post?.metadata ?? {}, parts);
  };
  const facts = new Map<Source, PostFacts | Problem>();
  if (template === undefined || !needsFacts(template)) return facts;
  for (const source of sources) {
    if (signal.aborted) break;
    if (source.problem !== undefined) continue;
    try {
      const bytes = source.content ?? (await readPost(source.file ?? ''));
      const own = source.options ?? options;
      const parts = split(decode(bytes, own.encoding), own.html);
      const printed = factsOf(readFrontMatter(parts).frontMatter, {}, parts);
      facts.set(source, isEnough(template, printed) ? printed : converted(bytes, parts, own));
    } catch (error) {
      facts.set(source, problemOf(error));
    }
  }
  return facts;
}

/** A name can do without a title, but not if the page has one. */
function isEnough(template: NameTemplate, facts: PostFacts): boolean {
  const titled = template.some(
    (part) => typeof part !== 'string' && (part.field === 'title' || part.field === 'slug'),
  );
  return missingFields(template, facts).length === 0 && !(titled && facts.title === undefined);
}

function factsOf(frontMatter: FrontMatter, metadata: Metadata, parts: Parts): PostFacts {
  const text = (key: 'title' | 'date' | 'from'): string | undefined => {
    const value = frontMatter.get(key);
    return typeof value === 'string' && value !== '' ? value : metadata[key];
  };
  const title = text('title') ?? parts.heading?.title;
  const date = [text('date'), stampDate(parts.stamp)].find((value) =>
    /^\d{4}-\d\d-\d\d/.test(value ?? ''),
  );
  const url = text('from') ?? parts.heading?.url;
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
}
