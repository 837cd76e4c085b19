/** Names of HTML: which elements, roles and classes are a page's frame, which hold no text, which are blocks. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Not text at all, or text of a program. */
export const HIDDEN = names(
  'script style noscript template svg canvas iframe object audio video select button textarea datalist math head map',
);
export const FRAME = names('nav aside footer form menu dialog');
/** A header within these is theirs; elsewhere it is the site's. */
export const OWN_HEADER = names('article main section hgroup');
export const FRAME_ROLES = names(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tablist form',
);
/** Classes and ids that are the same on many sites. */
export const FRAME_NAMES = names(
  `navbox navbox-inner vertical-navbox sidebar toc mw-editsection mw-jump-link mw-indicators catlinks printfooter
noprint breadcrumb breadcrumbs pagination pager share sharing social-share social-links related-posts related-articles
comments comment-list cookie-banner cookie-notice cookie-consent newsletter advert advertisement ad-container ads skip-link
reflist references mw-references-wrap hatnote ambox metadata siteSub contentSub mw-navigation footer site-footer
navigation navbar menu main-menu site-header`.replaceAll('\n', ' '),
);
/** Marks of references and of headings' own links in running text. */
export const HIDDEN_NAMES = names(
  'reference headerlink header-anchor anchorjs-link mw-editsection mw-cite-backlink sr-only visually-hidden screen-reader-text',
);
export const BLOCKS = names(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr
ul`.replaceAll('\n', ' '),
);
/** Code and captions are no running text. */
export const LEFT_OUT = names('pre figcaption');

export const CELLS = names('th td dt dd caption');

/** Elements without content. */
export const VOID = names(
  'area base br col embed hr img input link meta param source track wbr basefont frame isindex keygen',
);
