/** @file The source nodes that each part of a post is written from, for the proof that compares the two. */

import type { AnyNode, ParentNode } from 'domhandler';
import type { FigureParts, Reading } from '../html/reading.ts';
import { contentOf } from './content.ts';
import type { Entry } from './contributions.ts';
import type { Plan } from './plan.ts';
import type { Strays } from './strays.ts';

export interface Section {
  /**
   * `lead`, `above`, `intro`, `body`, `below`, `contributions heading`, then for each contribution in page order, answers after what they
   * answer, `contribution 3 heading` (the names, each with its link), `contribution 3 date`, `contribution 3 title` and
   * `contribution 3` (the text); last `footnote 2`, by label.
   */
  readonly place: string;
  /** All that is written of this part and none of another; empty where a contribution has no text. */
  readonly nodes: readonly AnyNode[];
  /** The lead image's parts, which the nodes show one after another. */
  readonly figure?: FigureParts;
  /** The label, where the nodes are a footnote's text. */
  readonly footnote?: string;
}

/** Parts without a node are left out, but for a contribution's text. */
export function sectionsOf(plan: Plan, strays: Strays, roles: Reading['roles']): Section[] {
  const { lead, intro, body, heading, entries, notes } = plan;
  const own = (elements: readonly ParentNode[], place?: string): AnyNode[] => {
    const whole = new Set<AnyNode>(elements);
    return contentOf(elements).filter((node) => {
      const role = roles.get(node);
      // Of several elements each is written whole, and has its own place for its role.
      if (role?.as === 'placed') return role.place === place && whole.has(node);
      return role?.as !== 'moved';
    });
  };
  const sections: Section[] = [];
  const add = (section: Section): void => {
    if (section.nodes.length > 0) sections.push(section);
  };
  if (lead) add({ place: 'lead', nodes: leadNodes(lead), figure: lead });
  add({ place: 'above', nodes: strays.above });
  add({ place: 'intro', nodes: own(intro, 'intro') });
  add({ place: 'body', nodes: own(body) });
  add({ place: 'below', nodes: strays.below });
  add({ place: 'contributions heading', nodes: heading?.children ?? [] });
  let count = 0;
  const visit = (entry: Entry): void => {
    count += 1;
    const { names, date, title, body } = entry;
    add({ place: `contribution ${count} heading`, nodes: names });
    add({ place: `contribution ${count} date`, nodes: date ? [date] : [] });
    add({ place: `contribution ${count} title`, nodes: title?.children ?? [] });
    sections.push({
      place: `contribution ${count}`,
      nodes: [...own(body, 'contribution'), ...(strays.within.get(entry) ?? [])],
    });
    entry.replies.forEach(visit);
  };
  entries.forEach(visit);
  for (const { label, note } of notes) {
    add({ place: `footnote ${label}`, nodes: note.children, footnote: label });
  }
  return sections;
}

function leadNodes({ media, caption, credit }: FigureParts): AnyNode[] {
  return [...media, ...[...caption, ...credit].flatMap((element) => element.children)];
}
