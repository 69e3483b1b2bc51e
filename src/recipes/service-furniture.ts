/** @file What services print into the element of a post itself, by class names that are theirs alone. */

import type { Drop } from './recipe.ts';

export const serviceFurniture: readonly Drop[] = [
  // Medium's feed ends a teaser with a link to the whole; blogs on their own domains have it too.
  { rule: 'continue reading', select: '.medium-feed-link' },
  // Jetpack's, on WordPress.
  { rule: 'share buttons', select: '.sharedaddy' },
  { rule: 'related posts', select: '.jp-relatedposts' },
  // Substack's.
  { rule: 'newsletter', select: '.subscription-widget-wrap, .subscription-widget-wrap-editor' },
  { rule: 'share buttons', select: '.button-wrapper a[href*="action=share"]' },
  // Ghost's players draw their own buttons and times.
  { rule: 'player controls', select: '.kg-audio-player, .kg-video-player' },
  // MediaWiki's.
  { rule: 'edit links', select: '.mw-editsection' },
  // Signs of cnblogs and CSDN to copy a listing, and to unfold it.
  { rule: 'code tools', select: '.cnblogs_code_toolbar, .cnblogs_code_collapse' },
  { rule: 'code tools', select: '.code_img_closed, .code_img_opened, .hide-preCode-box' },
  // What Prism's toolbar, VuePress and VitePress set beside code: its language, a button to copy it, its lines' numbers.
  { rule: 'code tools', select: '.code-toolbar > .toolbar, div[class*="language-"] > span.lang' },
  { rule: 'line numbers', select: 'div[class*="language-"] > .line-numbers-wrapper' },
];
