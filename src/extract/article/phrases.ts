/** @file Lines that sites write round their articles: over lists of other posts and over buttons. */

import { lazily } from '../../lazily.ts';

interface Row {
  readonly rule: string;
  /** Matched against the whole line. */
  readonly line: () => RegExp;
}

const LABELS: readonly Row[] = [
  {
    rule: 'related posts',
    line: anyOf(
      'related(?: (?:posts?|articles?|stories|content|reading|links|news|topics|coverage|videos|searches))?',
      '(?:you (?:may|might) )?also (?:like|enjoy|read)',
      'you (?:may|might) (?:also )?(?:like|enjoy|be interested in).*',
      'recommended(?: (?:for you|reading|posts|articles|stories|by .*))?',
      'more (?:from|on|in|about|like)(?: .+)?',
      'more (?:posts|stories|articles|news|coverage)',
      '(?:most (?:read|popular|viewed|shared|commented)|popular(?: (?:posts|stories|articles))?|trending(?: now)?)',
      '(?:latest|recent) (?:posts|news|stories|articles)',
      "read (?:more|next|also|this next|the latest)|up next|what to read next|featured|don't miss",
      'sur le même sujet|(?:à )?lire (?:aussi|également)|articles? (?:liés|similaires)',
      'lesen sie (?:auch|mehr)(?: .{1,40})?|lies auch|auch interessant|schon gelesen|(?:zum )?weiterlesen|passend dazu',
      'mehr (?:zu(?:m| diesem) thema|von|themen|aus .{1,40})|verwandte (?:artikel|beiträge|themen(?:bereiche)?)|ähnliche (?:artikel|beiträge)',
      '(?:weitere|weiterführende|neueste|empfohlene|ähnliche|beliebte) (?:artikel|beiträge|inhalte|nachrichten|themen)(?: .{1,40})?',
      'das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|empfehlungen (?:aus der|der) redaktion',
      '(?:artículos|noticias|notas|entradas|contenidos?) relacionad[oa]s?|(?:te|le) puede interesar|te recomendamos|(?:vídeos?|videos?|notas?) recomendad[oa]s?|más sobre .{1,40}|pued(?:e|es) (?:ver|leer)(?: también)?',
      '(?:lee|lea|leer|vea|ver) también|leggi anche|(?:articoli|notizie) correlat[ie]|(?:leia|veja) (?:também|mais)',
      'lees ook|meer over .{1,40}|läs (?:också|även)|les også|lue myös',
      'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|читайте также',
      '相关(?:文章|阅读|新闻)|推荐阅读|猜你喜欢|你可能(?:也|会)喜欢|热门(?:文章|评论)',
      '相關(?:文章|閱讀|新聞)|推薦閱讀|你可能(?:也|會)喜歡|関連記事|あわせて読みたい|관련 ?(?:기사|글)',
    ),
  },
  {
    rule: 'share buttons',
    line: anyOf(
      '(?:read or )?share(?: (?:this|on|via|it|the|with|your).*)?|like this|spread the word|sharing is caring',
      '(?:tweet|pin|email|print)(?: this)?|(?:artikel|beitrag|seite)? ?(?:teilen|drucken)|teilen mit',
      'partager|imprimer|compartir|comparte|imprimir|condividi|stampa|compartilhar|udostępnij|drukuj|поделиться',
      '分享(?:到|至|此文)?|シェアする?',
    ),
  },
  {
    rule: 'newsletter',
    line: anyOf(
      'subscribe(?: (?:to|now|via|for).*)?|sign up(?: (?:for|to|now).*)?|newsletter',
      '(?:get|join) (?:our|the) .*(?:newsletter|mailing list).*',
    ),
  },
  {
    rule: 'comments',
    line: anyOf(
      '(?:leave|post|add|write) (?:a|your) (?:comment|reply|response)|join the (?:conversation|discussion)',
      '(?:\\d+|no) (?:comments?|responses?|replies|thoughts?)(?: (?:on|so far|yet|to|for)\\b.*)?|comments?(?: \\(?\\d+)?',
      '(?:hinterlasse?|schreiben?|verfassen?)(?: sie)?(?: \\p{L}+)? (?:einen|deinen|ihren) kommentar',
      'kommentar (?:verfassen|schreiben|hinterlassen|abgeben)|(?:\\d+|keine?|ein|bisher keine) kommentare?(?: .{1,60})?|kommentare?(?: \\(?\\d+)?',
      '(?:laisser|ajouter|écrire) un commentaire|(?:\\d+|aucun|un) commentaires?(?: .{1,60})?|commentaires?(?: \\(?\\d+)?',
      '(?:deja|dejar|añadir) (?:un comentario|una respuesta)|(?:\\d+|un) comentarios?(?: .{1,60})?|comentarios?(?: \\(?\\d+)?',
      'lascia un commento|(?:\\d+ )?commenti|deixe um comentário|(?:geef|plaats) een reactie|(?:\\d+ )?reacties',
      'dodaj komentarz|komentarze|发表评论|我要评论|全部评论.*|發表評論|コメント(?:を残す)?',
    ),
  },
  {
    rule: 'advertisement',
    line: anyOf(
      'advertisements?|continue reading(?: (?:below|the main story|after the ad).*)?|(?:article|story) continues (?:below|after).*',
      'sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama|广告|廣告|広告',
    ),
  },
  {
    rule: 'about the author',
    line: anyOf(
      "about the authors?|über (?:den|die) autor(?:in|en|innen)?|à propos de l'auteure?|sobre (?:el|la) autora?|sull'autore",
    ),
  },
  {
    rule: 'enlarging a picture',
    line: anyOf(
      '(?:view|enlarge|expand) (?:this |the )?(?:image|photo|picture|graphic)|(?:click|tap)(?: (?:here|on (?:the )?(?:image|photo|picture)))? to (?:enlarge|expand|zoom)',
      "(?:zum )?bild (?:anzeigen|vergrößern)|zum vergrößern (?:an)?klicken|agrandir l'image|cliquez pour agrandir|ampliar (?:imagen|foto)|ingrandisci",
      '点击(?:查看|放大)(?:大图|图片)?|點擊放大|画像を拡大(?:する)?',
    ),
  },
  {
    rule: 'tags and categories',
    line: anyOf(
      'tags?|tagged(?: (?:with|as))?|(?:categor(?:y|ies)|topics?)(?: and tags)?|keywords?|labels|(?:filed|posted) (?:under|in)',
      'schlag(?:wörter|worte)|kategorien?|themen|étiquettes?|catégories?|mots[- ]clés|etiquetas|categorías?|标签|標籤|分类|分類',
    ),
  },
];

/** Lines that only lead back; they are links, all of them. */
const BACK = anyOf(
  'back(?: to .{1,40})?|(?:go )?to the top|permalink|permalien',
  'zur(?:ück)?(?: zu[rm]? .{1,40})?|zur übersicht|nach oben|retour(?: (?:à|au|aux) .{1,40})?|haut de page|volver(?: a .{1,40})?',
);

function anyOf(...lines: readonly string[]): () => RegExp {
  return lazily(() => new RegExp(`^(?:${lines.join('|')})$`, 'iu'));
}

/** What a site says of its rights at the end of a page: that it has them, and when or of what. */
const RIGHTS =
  /^(?:copyright\b|©|\(c\) (?=\D*\d{4})).*(?:\d{4}|reserved|vorbehalten|réservés|reservados|riservati)|^(?:alle rechte vorbehalten|all rights reserved|tous droits réservés|todos los derechos reservados)\.?$/is;

/** Whether the text is the line by which a site claims its rights. */
export function claimsRights(text: string): boolean {
  return RIGHTS.test(text);
}

/** The rule that a line of nothing but a site's own words goes by. */
export function labelRule(text: string): string | undefined {
  const line = bare(text);
  return line === '' ? undefined : LABELS.find((row) => row.line().test(line))?.rule;
}

/** Whether the words of a link say that it leads back, and nothing more. */
export function leadsBack(text: string): boolean {
  return BACK().test(bare(text));
}

/** Words that stand between links. */
const BETWEEN = /^(?:and|und|et|y|e|en|&)?$/i;

/** The rule of a line that says what its links are: each of the texts between them is a label, or joins two links. */
export function leadingLabelRule(texts: readonly string[]): string | undefined {
  const lines = texts.map(bare).filter((line) => !BETWEEN.test(line));
  const [first] = lines;
  return first !== undefined && lines.every((line) => labelRule(line) !== undefined)
    ? labelRule(first)
    : undefined;
}

/** Without what stands round the words: colons, arrows, dashes. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
}
